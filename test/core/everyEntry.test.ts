import { createIntl, createIntlCache } from 'react-intl'
import { describe, expect, it } from 'vitest'
import { localizeProblem, localizeViolation } from '../../src/core/localizeProblem'
import type { LocalizeOptions } from '../../src/core/writeMessage'
import { normalizeError } from '../../src/core/normalizeError'
import { readError } from '../../src/core/input/readError'
import { recommendRecovery } from '../../src/core/recommendRecovery'
import { resolveProblem } from '../../src/core/resolveProblem'
import { createMessageStore } from '../../src/locale/messageStore'
import { operations } from '../../src/problem'
import { definitions, expected, messagesOf } from '../support/expected'
import { allSamples } from '../support/samples'

const catalogues = Object.values(definitions).filter(({ name }) => name !== 'common')
const store = createMessageStore({
  catalogues,
  messages: { en: Object.fromEntries(catalogues.map(({ name }) => [name, messagesOf('en', name)])) },
})
const intl = createIntl({ locale: 'en', messages: {}, timeZone: 'UTC' }, createIntlCache())
const options: LocalizeOptions = {
  locale: 'en',
  formatters: () => intl,
  lookup: (owner, id) => store.lookup('en', owner, id),
}

/** Values are left out of the comparison: what is known of them comes from the body. */
const withoutValues = (text: string): string => text.replace(/\u2068[^\u2069]*\u2069/g, '…')

describe.each(Object.entries(allSamples))('%s, from its real answers', (name, samples) => {
  it.each(Object.entries(samples))('%s', async (code, { status, headers, body, named }) => {
    const answer = new Response(JSON.stringify(body), { status, headers: { ...headers } })
    const thrown = await readError(answer)
    for (const operation of [...operations, undefined]) {
      for (const signedIn of [false, true, undefined]) {
        const problem = normalizeError(thrown, {
          catalogues,
          ...(operation && { operation }),
          ...(named && { catalogue: name }),
        })
        expect(problem).toMatchObject({ catalogue: name, code, listed: true })
        if (!problem) return
        const resolution = resolveProblem(problem, { catalogues, ...(signedIn !== undefined && { signedIn }) })
        const copy = localizeProblem(resolution, options)
        const recovery = recommendRecovery(resolution, options)
        expect(copy.lang).toBeUndefined()
        if (operation === 'read' || operation === undefined) {
          expect(`${copy.title} ${copy.detail}`).not.toMatch(
            /Nothing (?:was|went)|n't (?:go|gone) through|hasn't changed/,
          )
        }
        expect(recovery.label === '').toBe(recovery.kind === 'none')

        const isPlain =
          problem.scope === 'whole' && resolution.violations.length < 2 && Object.keys(problem.values).length === 0
        if (!isPlain) continue
        const wanted = expected(name, code, { tag: 'en', operation, signedIn })
        expect([copy.title, copy.detail, resolution.presentation.surface, recovery.kind].map(withoutValues)).toEqual(
          [wanted.title, wanted.detail, wanted.surface, wanted.recovery].map(withoutValues),
        )
        const [violation] = resolution.violations
        if (wanted.surface === 'field') {
          expect(violation && localizeViolation(resolution, violation, options)).toBe(wanted.inline)
          expect(copy.inline).toBe(wanted.inline)
        }
        expect(recovery.label).toBe(wanted.action ?? '')
      }
    }
  })
})
