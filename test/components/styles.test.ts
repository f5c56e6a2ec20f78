import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('src/components/styles.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const sources = Object.values(
  import.meta.glob<string>('../../src/components/*.tsx', { query: '?raw', import: 'default', eager: true }),
).join('\n')

test('selectors are one class each, so that a class of the host loaded later wins', () => {
  const selectors = [...css.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => selector.startsWith('.'))
  expect(selectors.length).toBeGreaterThan(30)
  for (const selector of selectors) {
    expect(selector).toMatch(/^\.errata-[\w-]+(\[[\w-]+='\w+'\])?(:hover|:focus-visible)?$/)
  }
})

test('every class in the components has a rule, and every rule a class', () => {
  const used = new Set([...sources.matchAll(/[\s'"`](errata-[a-z-]+)(?=[\s'"`])/g)].map(([, name]) => name))
  for (const severity of ['error', 'warning', 'info']) used.add(`errata-${severity}`)
  const styled = new Set([...css.matchAll(/\.(errata-[\w-]+)/g)].map(([, name]) => name))
  // The announcer is the provider's.
  styled.delete('errata-announcer')
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
