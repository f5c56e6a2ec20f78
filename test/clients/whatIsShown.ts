import { createIntl, createIntlCache } from 'react-intl'
import { localizeProblem, localizeViolation } from '../../src/core/localizeProblem'
import type { LocalizeOptions } from '../../src/core/writeMessage'
import { normalizeError } from '../../src/core/normalizeError'
import { readError } from '../../src/core/input/readError'
import { recommendRecovery } from '../../src/core/recommendRecovery'
import { resolveProblem } from '../../src/core/resolveProblem'
import { createMessageStore } from '../../src/locale/messageStore'
import type { Operation, Problem } from '../../src/problem'
import { catalogues as underTest, common } from '../support/catalogues'
import type { Seen } from './expected'

export interface Shown {
  readonly problem: Problem
  readonly seen: Omit<Seen, 'recovery'> & { readonly recovery: string }
  /** The button's text. */
  readonly action: string
  /** Seconds until the action can be used. */
  readonly wait?: number
  readonly fields: readonly string[]
  /** Every word that a person reads. */
  readonly words: string
}

const catalogues = underTest.map(({ catalogue }) => catalogue)
const store = createMessageStore({
  catalogues,
  messages: { en: Object.fromEntries([...underTest, common].map(({ name, english }) => [name, english])) },
})
const cache = createIntlCache()
const english: LocalizeOptions = {
  locale: 'en',
  formatters: (locale) => createIntl({ locale, messages: {}, timeZone: 'UTC', onError: () => undefined }, cache),
  lookup: (owner, id) => store.lookup('en', owner, id),
}

/** From what a client threw or returned to what the person sees. Null where nothing is shown. */
export async function whatIsShown(
  thrown: unknown,
  operation: Operation | undefined,
  signal?: AbortSignal,
): Promise<Shown | null> {
  const read = await readError(thrown)
  const problem = normalizeError(read, { catalogues, ...(operation && { operation }), ...(signal && { signal }) })
  if (!problem) return null
  const resolution = resolveProblem(problem, { catalogues })
  const { title, detail, inline = '' } = localizeProblem(resolution, english)
  const recovery = recommendRecovery(resolution, english)
  const { severity, surface, outcome } = resolution.presentation
  const wait = recovery.availableAt === undefined ? undefined : (recovery.availableAt - problem.receivedAt) / 1000
  const beside = resolution.violations.map((violation) => localizeViolation(resolution, violation, english))
  return {
    problem,
    seen: { title, severity, surface, outcome, recovery: recovery.kind },
    action: recovery.label,
    ...(wait !== undefined && { wait }),
    fields: resolution.violations.map(({ path }) => path),
    words: [title, detail, inline, ...beside, recovery.label, recovery.spokenLabel].join('\n'),
  }
}
