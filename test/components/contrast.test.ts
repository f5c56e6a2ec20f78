import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/* The fixed colours, which browsers show that can't compute any. What is computed is measured in a browser. */

const css = readFileSync('src/components/styles.css', 'utf8')
const pattern = /--errata-color-([\w-]+):[^;]*var\(--errata-light, (#\w{6})\)\s*var\(--errata-dark, (#\w{6})\)\)?;/g
const found = [...css.matchAll(pattern)]
const schemeOf = (group: 2 | 3): Record<string, string> =>
  Object.fromEntries(found.map((match): [string, string] => [match[1] ?? '', match[group] ?? '']))

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

const severities = ['error', 'warning', 'info']

test('every colour has a value in both schemes', () => {
  const declared = new Set([...css.matchAll(/(--errata-color-[\w-]+):/g)].map(([, name]) => name))
  expect(found.map(([, name]) => `--errata-color-${name ?? ''}`).sort()).toEqual([...declared].sort())
  expect(declared.size).toBeGreaterThan(14)
})

describe.each([
  ['light', schemeOf(2)],
  ['dark', schemeOf(3)],
])('%s', (_, colours) => {
  const backgrounds = ['surface', ...severities.map((severity) => `${severity}-surface`)]

  test.each(backgrounds)('text on %s has 4.5:1', (background) => {
    for (const text of ['text', 'muted', 'action']) {
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
