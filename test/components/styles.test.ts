import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('src/components/styles.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const sources = Object.values(
  import.meta.glob<string>('../../src/{components,react}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n')

test('selectors are one class each, so that a class of the host loaded later wins', () => {
  const selectors = [...css.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => selector.startsWith('.'))
  expect(selectors.length).toBeGreaterThan(30)
  for (const selector of selectors) {
    expect(selector).toMatch(/^\.errata-[\w-]+(\[[\w-]+='\w+'\])?(:hover|:focus-visible)?( :where\(\.[\w-]+\))?$/)
  }
})

test('every class in the components has a rule, and every rule a class', () => {
  const used = new Set([...sources.matchAll(/[\s'"`](errata-[a-z-]+)(?=[\s'"`])/g)].map(([, name]) => name))
  for (const severity of ['error', 'warning', 'info']) used.add(`errata-${severity}`)
  const styled = new Set([...css.matchAll(/\.(errata-[\w-]+)/g)].map(([, name]) => name))
  // A scope only marks its place.
  used.delete('errata-scope')
  expect([...styled].sort()).toEqual([...used].sort())
})

test('directions are logical', () => {
  expect(css).not.toMatch(
    /(?<!safe-area-)\b(margin|padding|border|inset)-(left|right|top|bottom)|[^-](left|right):|text-align: (left|right)/,
  )
})

test('nothing has a fixed height or is cut off', () => {
  expect(css).not.toMatch(/[^-]height:|[^-]block-size: [2-9]|text-overflow|line-clamp/)
})

/** Every property that hosts can set, by the values that it gets. */
function properties(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, block = ''] of css.matchAll(/:where\([^{]*\{([^}]*)\}/g)) {
    for (const [, name = '', value = ''] of block.matchAll(/(--errata-[\w-]+):([^;]*);/g)) {
      found.set(name, (found.get(name) ?? new Set()).add(value.trim()))
    }
  }
  return found
}

test('the docs tell every property, with the values that it has', () => {
  const docs = readFileSync('stories/docs/Theming.mdx', 'utf8')
  const row = (name: string): string => docs.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? ''
  // How the palette is made is nobody else's business.
  const isInner = (name: string): boolean => /^--errata-(light$|dark$|brand-)/.test(name)
  const all = [...properties()].filter(([name]) => !isInner(name))
  expect(all.length).toBeGreaterThan(30)
  for (const [name, values] of all) {
    const line = row(name)
    expect(line, `${name} is missing in Theming.mdx`).not.toBe('')
    const said = name.startsWith('--errata-color-')
      ? [...values].flatMap((value) => value.match(/#\w{6}/g) ?? [])
      : values
    for (const value of name === '--errata-shadow' ? [] : said) expect(line, name).toContain(`\`${value}\``)
  }
  for (const [, name = ''] of docs.matchAll(/^\| `(--errata-[\w-]+)`/gm)) {
    expect(css, `${name} is in Theming.mdx only`).toContain(name)
  }
})

test('nothing moves where less motion is wanted', () => {
  const at = css.indexOf('@media (prefers-reduced-motion: reduce)')
  const still = css.slice(at)
  const moving = [...css.slice(0, at).matchAll(/(\.errata-[\w-]+)[^{}]*\{[^}]*\banimation: errata/g)].map(
    ([, name]) => name,
  )
  expect(moving.length).toBeGreaterThan(4)
  for (const name of moving) expect(still, name).toContain(`${name ?? ''},\n`.slice(0, -2))
})
