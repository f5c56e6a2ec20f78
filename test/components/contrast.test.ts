import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/components/styles.css', 'utf8')

/** The colours that a rule sets, by the names without `--errata-color-`. */
function coloursOf(selector: string): Record<string, string> {
  const start = css.indexOf(selector)
  expect(start, selector).toBeGreaterThan(-1)
  const block = css.slice(start, css.indexOf('}', start))
  const found = [...block.matchAll(/--errata-color-([\w-]+): (#\w{6});/g)]
  return Object.fromEntries(found.map(([, name = '', hex = '']): [string, string] => [name, hex]))
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dark, light] = [luminance(one ?? ''), luminance(other ?? '')].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const light = coloursOf(":where(:root, :host, [data-errata-theme='light'])")
const dark = coloursOf(":where([data-errata-theme='dark'])")
const severities = ['error', 'warning', 'info']

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, colours) => {
  const backgrounds = ['surface', ...severities.map((severity) => `${severity}-surface`)]

  test.each(backgrounds)('text on %s has 4.5:1', (background) => {
    for (const text of ['text', 'muted']) {
      expect(contrast(colours[text], colours[background]), text).toBeGreaterThanOrEqual(4.5)
    }
  })
  test.each(backgrounds)('edges and focus rings on %s have 3:1', (background) => {
    for (const edge of ['border', 'focus']) {
      expect(contrast(colours[edge], colours[background]), edge).toBeGreaterThanOrEqual(3)
    }
  })
  test.each(severities)('%s: inline text 4.5:1, icon and edge of the banner 3:1', (severity) => {
    expect(contrast(colours[severity], colours.surface)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours[severity], colours[`${severity}-surface`])).toBeGreaterThanOrEqual(4.5)
    for (const background of ['surface', `${severity}-surface`]) {
      expect(contrast(colours[`${severity}-border`], colours[background]), background).toBeGreaterThanOrEqual(3)
    }
  })
})

test('dark is the same whether the system or the attribute asks for it', () => {
  expect(coloursOf(":where(:root:not([data-errata-theme='light'])")).toEqual(dark)
  expect(Object.keys(dark)).toEqual(Object.keys(light))
})
