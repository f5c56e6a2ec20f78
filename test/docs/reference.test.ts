import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeMembers, referenceText, shownNames, written } from '../../.scripts/reference.mjs'
import { pages } from './snippets'

/* The API page says of props and options what the source says. */

const described = describeMembers()

describe('the reference of the API page', () => {
  it('is what the source says; if not, run "node .scripts/reference.mjs" and commit what it writes', () => {
    expect(readFileSync(written, 'utf8')).toBe(referenceText())
  })

  it('has types and defaults', () => {
    const limit = described.ErrorToasterProps?.members.find(({ name }) => name === 'limit')
    expect(limit).toMatchObject({ type: 'number', default: '3' })
    expect(limit?.about).not.toContain('Default')
    expect(described.ErrorToastProps?.members[0]).toMatchObject({ name: 'error', type: 'unknown', required: true })
    expect(described.ErrorBannerProps?.inherits).toEqual(['<section>', 'ApiErrorOptions'])
  })

  it('shows no comment that leaks into a type, and no type that is cut off', () => {
    for (const { members } of Object.values(described)) {
      for (const { type } of members) {
        expect(type).not.toMatch(/\/\*|\n/)
        expect(type.split(/[({[]/).length).toBe(type.split(/[)}\]]/).length)
      }
    }
  })

  it('has each interface under a heading of its name', () => {
    const page = pages.find(({ name }) => name === 'Api')?.text ?? ''
    const headings = [...page.matchAll(/^### (\w+)$/gm)].map(([, heading]) => heading)
    expect(shownNames().map((name) => (name === 'ProviderProps' ? 'ApiErrorProviderProps' : name))).toEqual(headings)
  })
})
