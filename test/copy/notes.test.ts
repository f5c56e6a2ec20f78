import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { translatorNotes } from '../../.scripts/translatorNotes.mjs'
import { copyIds } from '../../src/core/copyIds'
import { resolveProblem } from '../../src/core/resolveProblem'
import { catalogues, common } from '../support/catalogues'

const all = [...catalogues, common]
const englishOf = (name: string) => all.find((one) => one.name === name)?.english ?? {}
const core = { resolveProblem, copyIds }

for (const { name, english } of all) {
  test(`locales/en/${name}.notes.json tells translators what each message is about, and is up to date`, () => {
    const notes = JSON.parse(readFileSync(`locales/en/${name}.notes.json`, 'utf8')) as Record<string, string>
    expect(Object.keys(notes)).toEqual(Object.keys(english))
    expect(notes, 'run "npm run notes" and commit what it writes').toEqual(translatorNotes(name, all, englishOf, core))
    for (const [id, note] of Object.entries(notes)) {
      expect(note, `the note of ${id}`).not.toMatch(/undefined|\[object/)
      if (/\bamounts?\b/i.test(english[id] ?? '')) expect(note, `the note of ${id}`).toMatch(/money/)
      for (const [, value] of (english[id] ?? '').matchAll(/\{\s*(\w+)\s*(?:,\s*(?:select|plural)|\})/g)) {
        expect(note, `the note of ${id} should explain {${String(value)}}`).toContain(`{${String(value)}}`)
      }
    }
  })
}
