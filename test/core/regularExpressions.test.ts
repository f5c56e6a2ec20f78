import ts from 'typescript'
import { afterAll, describe, expect, it, vi } from 'vitest'

/*
 * No expression may be driven to super-linear time. Each is fed long strings made of what it itself is made of, and its
 * time for a string is compared with that for a quarter of it: not the speed of the machine matters, but the growth.
 */

const sources = import.meta.glob<string>('../../src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const modules = import.meta.glob('../../src/**/*.{ts,tsx}')

const found = new Map<string, { readonly expression: RegExp; readonly file: string }>()
const keep = (expression: RegExp, file: string): void => {
  found.set(String(expression), { expression, file: file.replace('../../', '') })
}

/** Expressions that are put together: recorded while their module is evaluated. */
const composed = new Set<string>()

for (const [file, text] of Object.entries(sources)) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      keep(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)), file)
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      composed.add(file)
    ts.forEachChild(node, visit)
  }
  visit(source)
}

vi.resetModules()
const Original = RegExp
for (const file of composed) {
  vi.stubGlobal(
    'RegExp',
    new Proxy(Original, {
      construct: (target, parts: [string | RegExp, string?]) => {
        const expression = new target(...parts)
        keep(expression, file)
        return expression
      },
    }),
  )
  await modules[file]?.()
  vi.unstubAllGlobals()
}

afterAll(() => {
  vi.resetModules()
})

const representatives = Array.from('aA0_- .,;:=/"\'[]{}()<>#$@%!\n\té\u202E\u0627')

/** What an expression is made of: its literal words and characters, and a member of each class that it knows. */
function unitsOf({ source, flags }: RegExp): string[] {
  const plain = source.replace(/\\[a-zA-Z]/g, ' ').replace(/\\(.)/g, '$1')
  const words = plain.match(/[A-Za-z_]{2,20}/g) ?? []
  const tokens = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|[^\\[\]()|*+?{}^$]/g) ?? []
  const alphabet = representatives.filter((letter) =>
    tokens.some((token) => {
      try {
        return new RegExp(`^(?:${token})$`, flags.replace(/[gy]/g, '')).test(letter)
      } catch {
        return false
      }
    }),
  )
  return [...new Set([...alphabet.slice(0, 8), ...words.slice(0, 4)])]
}

/** Repetitions of one unit, of two in turn, of one and then another; also with a tail that spoils the match. */
function hostile(units: readonly string[], length: number): string[] {
  const times = (unit: string, most: number): string => unit.repeat(Math.ceil(most / unit.length)).slice(0, most)
  const bodies = units.flatMap((one) => [
    times(one, length),
    ...units
      .filter((two) => two !== one)
      .flatMap((two) => [times(one + two, length), times(one, length / 2) + times(two, length / 2)]),
  ])
  return bodies.flatMap((body) => [body, `${body}\u0000`])
}

function timeOf(expression: RegExp, text: string): number {
  const start = performance.now()
  if (expression.global) text.replace(expression, '')
  else expression.exec(text)
  return performance.now() - start
}

/** The best of several: a loaded machine makes a run slower, never faster. */
const best = (expression: RegExp, text: string): number =>
  Math.min(...Array.from({ length: 4 }, () => timeOf(expression, text)))

/** Milliseconds below which no growth is worth a word: a linear expression takes a tenth of one. */
const floor = 15

/** What makes an expression slow. Short strings first: an exponential one would never come back from a long one. */
function slowString(expression: RegExp): string | undefined {
  const units = unitsOf(expression)
  for (const length of [23, 200, 800, 3200, 12_800]) {
    const shorter = hostile(units, Math.floor(length / 4))
    for (const [i, text] of hostile(units, length).entries()) {
      if (timeOf(expression, text) <= floor) continue
      const time = best(expression, text)
      if (time > floor && time > 8 * best(expression, shorter[i] ?? '')) return text
    }
  }
  return undefined
}

describe('the search itself', () => {
  it.each([/^(a+)+$/, /\s+$/, /^(\w+\s?)*$/, /a.*b.*c/])('finds that %s is slow', { timeout: 60_000 }, (expression) => {
    expect(slowString(expression)).toBeDefined()
  })
  it.each([/^[a-z]+$/, /^\d{1,300}(?:\.\d{0,20})?$/, /[A-Z]{3,20}_ERROR$/, /\s/g])(
    'finds nothing in %s',
    (expression) => {
      expect(slowString(expression)).toBeUndefined()
    },
  )
})

it('looks at every expression of the sources', () => {
  expect(found.size).toBeGreaterThan(50)
  expect(composed.size).toBeGreaterThan(0)
})

it.each([...found.values()].map(({ expression, file }) => [file, String(expression), expression] as const))(
  '%s: %s takes time in proportion to the length',
  { timeout: 60_000 },
  (_, __, expression) => {
    const slow = slowString(expression)
    expect(slow === undefined ? undefined : `${slow.slice(0, 40)}… ${slow.slice(-10)}`).toBeUndefined()
  },
)
