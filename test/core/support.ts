import { createIntl, createIntlCache } from 'react-intl'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import type { Catalogue, Envelope, Plain } from '../../src/catalogue/types'
import {
  fieldError,
  internal,
  outcomeUnknown,
  privateSignIn,
  privateSignUp,
  restricted,
  unavailable,
} from '../../src/catalogue/presets'
import { localizeProblem, localizeViolation } from '../../src/core/localizeProblem'
import type { LocalizeOptions } from '../../src/core/writeMessage'
import { normalizeError, type NormalizeOptions } from '../../src/core/normalizeError'
import { recommendRecovery } from '../../src/core/recommendRecovery'
import { resolveProblem, type ResolveOptions } from '../../src/core/resolveProblem'
import type { Resolution } from '../../src/core/resolution'
import { createMessageStore, type MessageStoreOptions } from '../../src/locale/messageStore'
import type { Problem } from '../../src/problem'

type Dictionary = Readonly<Record<string, Plain | undefined>>
const isDictionary = (body: Plain | undefined): body is Dictionary =>
  typeof body === 'object' && body !== null && !Array.isArray(body)

/** `{ shop: { code, field?, limit? } }`, several in `shops`, and `{ shop: 'ok' }` for success. */
const envelope: Envelope = (body, { named }) => {
  if (!isDictionary(body)) return null
  if (body.shop === 'ok') return 'success'
  const list = Array.isArray(body.shops) ? (body.shops as readonly Plain[]) : [body.shop]
  const errors = list.filter(isDictionary).map((error) => ({
    ...(typeof error.code === 'string' && { code: error.code }),
    ...(typeof error.number === 'number' && { alias: String(error.number) }),
    ...(typeof error.field === 'string' && { field: error.field }),
    ...(typeof error.message === 'string' && { message: error.message }),
    values: error as Record<string, never>,
  }))
  if (errors.length === 0) return named && typeof body.code === 'string' ? { errors: [{ code: body.code }] } : null
  return {
    errors,
    ...(Array.isArray(body.fields) && { violations: body.fields.map((path) => ({ path: String(path) })) }),
    ...(typeof body.id === 'string' && { requestId: body.id }),
    ...(typeof body.wait === 'number' && { retryAfter: body.wait }),
    ...(body.part === true && { scope: 'part' as const, failed: 1, total: 3 }),
  }
}

const open = {
  disclosure: 'open',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  domain: 'shop',
} as const

/** A catalogue with one entry of each sort. */
export const shop: Catalogue = defineCatalogue({
  name: 'shop',
  errors: {
    SOLD_OUT: { ...open, aliases: ['7'], status: 409, recovery: 'chooseItems' },
    TOO_MUCH: {
      ...open,
      recovery: 'changeAmount',
      values: { limit: 'money', left: 'count', until: 'date', pause: 'duration', name: 'text' },
    },
    BUSY: { ...unavailable, domain: 'shop' },
    CRASHED: { ...outcomeUnknown, domain: 'shop', status: 500 },
    BLOCKED: { ...restricted('account'), domain: 'shop' },
    BANNED: { ...restricted('account'), domain: 'shop', status: 403 },
    KEY_MISSING: { ...internal, domain: 'shop' },
    WRONG_PASSWORD: { ...privateSignIn, domain: 'shop' },
    OWN_EMAIL: {
      ...privateSignIn,
      domain: 'shop',
      subject: 'own',
      variants: [{ when: { signedIn: true }, copy: 'OWN_EMAIL.exact' }],
    },
    TAKEN: { ...privateSignUp, domain: 'shop' },
    CITY: { ...fieldError('city'), domain: 'shop', copy: 'field.city.missing' },
    EMAIL: { ...fieldError('email'), domain: 'shop', copy: 'field.email.format' },
    BORN: { ...fieldError('dateOfBirth'), domain: 'shop', copy: 'field.dateOfBirth.format' },
    UPLOAD: { ...open, recovery: 'uploadDocument', copy: 'refused' },
    LOADING: {
      ...open,
      recovery: 'contactSupport',
      copy: 'refused',
      variants: [
        { when: { operation: 'read' }, recovery: 'refresh' },
        { when: { operation: ['write', 'notKnown'] }, recovery: 'checkActivity' },
      ],
    },
  },
  recoveries: { uploadDocument: { label: 'upload.label', spokenLabel: 'upload.spoken' } },
  envelope,
  classifyUnlisted: (code, { alias }) =>
    code.startsWith('BAN_') || alias === '66'
      ? { ...restricted('account'), domain: 'unlisted' }
      : code.endsWith('_CITY')
        ? { ...fieldError('city'), domain: 'unlisted', copy: 'field.city.format' }
        : undefined,
  messages: { en: () => Promise.resolve({ default: english }) },
})

export const english: Readonly<Record<string, string>> = {
  'SOLD_OUT.title': 'That is gone',
  'SOLD_OUT.detail': "It isn't there any more. Choose something else.",
  'TOO_MUCH.title': "That's above the limit",
  'TOO_MUCH.detail':
    '{limit, select, none {Enter less.} other {Up to {limit}.}} ' +
    '{left, select, none {} other {{leftNumber, plural, one {{left} left} other {{left} left of all}}}} ' +
    '{until}|{pause}|{name}',
  'OWN_EMAIL.exact.title': 'That is your own address',
  'OWN_EMAIL.exact.detail': 'Enter another one.',
  'upload.label': 'Upload document',
  'upload.spoken': 'Upload a document to go on',
}

/** Another catalogue that knows a code of the same name. */
export const other: Catalogue = defineCatalogue({
  name: 'other',
  audience: 'operator',
  errors: { SOLD_OUT: { ...open, recovery: 'none', copy: 'refused' } },
})

export const catalogues = [shop, other]

export const normalize = (input: unknown, options: Partial<NormalizeOptions> = {}): Problem | null =>
  normalizeError(input, { catalogues, ...options })

/** The problem, where there must be one. */
export const problemOf = (input: unknown, options: Partial<NormalizeOptions> = {}): Problem => {
  const problem = normalize(input, options)
  if (!problem) throw new Error('There is no problem.')
  return problem
}

export const resolve = (
  input: unknown,
  options: Partial<NormalizeOptions> = {},
  situation: Partial<ResolveOptions> = {},
): Resolution => resolveProblem(problemOf(input, options), { catalogues, ...situation })

/** What `localizeProblem` needs, with messages that are at hand. */
export const localizeOptions = (
  locale: string,
  messages: MessageStoreOptions['messages'] = { en: { shop: english } },
): LocalizeOptions => {
  const store = createMessageStore({ catalogues, messages })
  const cache = createIntlCache()
  return {
    locale,
    formatters: (tag) =>
      createIntl({ locale: tag, defaultLocale: tag, messages: {}, timeZone: 'UTC', onError: () => undefined }, cache),
    lookup: (owner, id) => store.lookup(locale, owner, id),
  }
}

/** Everything that a person sees of an input, in one string. */
export const shown = (
  input: unknown,
  options: Partial<NormalizeOptions> = {},
  localize = localizeOptions('en'),
): string => {
  const problem = normalize(input, options)
  if (!problem) return ''
  const resolution = resolveProblem(problem, { catalogues })
  const recovery = recommendRecovery(resolution, localize)
  const copy = localizeProblem(resolution, localize)
  return [
    copy.title,
    copy.detail,
    copy.inline ?? '',
    ...resolution.violations.map((violation) => localizeViolation(resolution, violation, localize)),
    recovery.label,
    recovery.labelAt(problem.receivedAt),
    recovery.spokenLabel,
  ].join('\n')
}
