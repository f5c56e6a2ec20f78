import { createIntl, createIntlCache } from 'react-intl'
import { common } from '../../src/catalogue/common'
import type { Catalogue, Presentation, Variant } from '../../src/catalogue/types'
import { abstrapay } from '../../src/catalogues/abstrapay/definitions'
import { assetpay } from '../../src/catalogues/assetpay/definitions'
import { ratio } from '../../src/catalogues/ratio/definitions'
import { tesser } from '../../src/catalogues/tesser/definitions'
import type { Operation, Surface } from '../../src/problem'

/*
 * What a code must show, worked out from the data alone: a second, slower reading of the design brief that shares no code
 * with the library's core.
 */

export const definitions: Readonly<Record<string, Catalogue>> = { common, abstrapay, assetpay, ratio, tesser }

const files = import.meta.glob<Record<string, string>>(['../../locales/*/*.json', '!../../locales/*/*.notes.json'], {
  eager: true,
  import: 'default',
})

/** The messages of one catalogue in one locale, as translators wrote them. */
export const messagesOf = (tag: string, catalogue: string): Readonly<Record<string, string>> =>
  files[`../../locales/${tag}/${catalogue}.json`] ?? {}

export interface Situation {
  readonly tag: string
  readonly operation: Operation | undefined
  /** Absent: the host doesn't say. */
  readonly signedIn?: boolean | undefined
  /** The values that are known, already as the finished strings that copy gets. */
  readonly values?: Readonly<Record<string, string | number>>
}

export interface Expected {
  readonly title: string
  readonly detail: string
  readonly inline: string | undefined
  readonly action: string | undefined
  readonly surface: Surface
  readonly recovery: string
  /** Two entries with the same one share a look. */
  readonly copy: string
  readonly disclosure: string
}

/** What the sample bodies carry beside the code, as the copy gets it. */
export const bodyValues: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  'assetpay INSUFFICIENT_ITEM_AMOUNT': { remaining: '\u20683\u2069', remainingNumber: 3 },
}

/** Samples with several wrong fields: what is shown is a summary of them. */
const summaries: readonly string[] = ['assetpay VALIDATION_FAILED']

const cache = createIntlCache()

/** A text with its values; those that aren't known are `none`, and 0 as a number. */
function format(tag: string, text: string, values: Situation['values']): string {
  const names = [...text.matchAll(/\{\s*(\w+)/g)].map((match) => match[1] ?? '')
  const unknown = Object.fromEntries(names.map((name) => [name, name.endsWith('Number') ? 0 : 'none']))
  const intl = createIntl({ locale: tag, defaultLocale: tag, messages: {}, timeZone: 'UTC' }, cache)
  const date = (time: number): string => `\u2068${intl.formatDate(time, { dateStyle: 'long', timeZone: 'UTC' })}\u2069`
  const examples = {
    exampleDate: date(Date.UTC(1990, 2, 27)),
    exampleRecentDate: date(Date.now() - 7 * 24 * 3600 * 1000),
  }
  return intl.formatMessage({ id: text, defaultMessage: text }, { ...unknown, ...examples, ...values })
}

const matches = ({ when }: Variant<string>, { operation, signedIn }: Situation): boolean => {
  const asked = [when.operation ?? []].flat()
  return (
    (asked.length === 0 || asked.includes(operation ?? 'notKnown')) &&
    (when.signedIn === undefined || when.signedIn === (signedIn ?? false))
  )
}

/** What one code must show in one situation. */
export function expected(catalogueName: string, code: string, situation: Situation): Expected {
  const catalogue = definitions[catalogueName]
  const entry = catalogue?.errors[code]
  if (!catalogue || !entry) throw new Error(`${catalogueName} has no entry "${code}".`)
  const signedIn = catalogue.audience === 'operator' || situation.signedIn
  const variant = entry.variants?.find((one) =>
    matches(one, { ...situation, ...(signedIn !== undefined && { signedIn }) }),
  )
  let shown: Presentation<string> = { ...entry, ...variant }
  let copy = shown.copy ?? code
  if (summaries.includes(`${catalogueName} ${code}`)) {
    shown = { ...shown, recovery: 'none', surface: 'banner' }
    copy = 'violations'
  }
  if (shown.outcome === 'unknown') {
    switch (situation.operation) {
      case 'read':
        shown = { ...shown, outcome: 'notApplied', recovery: 'retry', severity: 'warning', surface: 'toast' }
        copy += '.read'
        break
      case undefined:
        copy += '.either'
        break
      case 'idempotentWrite':
        shown = { ...shown, recovery: 'retry' }
        copy += '.idempotent'
        break
      case 'write':
    }
  }
  if (copy === 'private.signIn' && signedIn === undefined) {
    copy = 'private.notSaid'
    shown = { ...shown, recovery: 'contactSupport' }
  }
  if (copy === 'private.signUp' && signedIn) {
    copy = 'private.signUp.signedIn'
    shown = { ...shown, recovery: 'contactSupport' }
  }
  const own = messagesOf(situation.tag, catalogueName)
  const shared = messagesOf(situation.tag, 'common')
  const messages = `${copy}.title` in own ? own : shared
  const mayBeRead = situation.operation === undefined || situation.operation === 'read'
  const forms = [
    ...(shown.outcome === 'notApplied' && mayBeRead ? [`${copy}.read`] : []),
    ...(catalogue.audience === 'operator' ? [`${copy}.operator`] : []),
    copy,
  ]
  const words = forms.find((id) => `${id}.title` in messages) ?? copy
  const text = (id: string): string => {
    const found = messages[id]
    if (found === undefined) throw new Error(`locales/${situation.tag}/${catalogueName}.json has no "${id}".`)
    return format(situation.tag, found, situation.values)
  }
  // What is done in the end decides which words the button can have.
  const ownLabel = shown.label?.startsWith(`${shown.recovery}.`) ? shown.label : undefined
  const action = shared[`action.${shown.recovery === 'wait' ? 'retry' : (ownLabel ?? shown.recovery)}.label`]
  return {
    title: text(`${words}.title`),
    detail: text(`${words}.detail`),
    inline: `${copy}.inline` in messages ? text(`${copy}.inline`) : undefined,
    action: shown.recovery === 'none' ? undefined : action,
    surface: shown.surface,
    recovery: shown.recovery,
    copy,
    disclosure: entry.disclosure,
  }
}
