import { defineCatalogue } from '../../src/catalogue'

/* Checked by the compiler alone: mistakes in a catalogue that never get as far as being run. */

const base = {
  domain: 'card',
  disclosure: 'open',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
} as const
const messages = {
  en: {
    'EXPIRED.title': 'Your card has expired',
    'EXPIRED.detail': 'Use another card.',
    'other.title': 'Something else',
    'other.detail': 'More of it.',
  },
}

export const right = () =>
  defineCatalogue({
    name: 'own',
    errors: {
      EXPIRED: { ...base, recovery: 'upload' },
      LOST: { ...base, recovery: 'none', copy: 'other' },
      GONE: { ...base, recovery: 'none', copy: 'refused' },
    },
    recoveries: { upload: { label: 'a', spokenLabel: 'b' } },
    messages,
  })

export const wrongRecovery = () =>
  defineCatalogue({
    name: 'own',
    // @ts-expect-error -- neither built in nor declared
    errors: { EXPIRED: { ...base, recovery: 'uplaod' } },
    recoveries: { upload: { label: 'a', spokenLabel: 'b' } },
  })

export const copyWithoutText = () =>
  defineCatalogue({
    name: 'own',
    // @ts-expect-error -- no English message has this id
    errors: { EXPIRED: { ...base, recovery: 'none', copy: 'nowhere' } },
    messages,
  })

export const codeWithoutText = () =>
  defineCatalogue({
    name: 'own',
    // @ts-expect-error -- the code is its copy, and has no English message
    errors: { STOLEN: { ...base, recovery: 'none' } },
    messages,
  })

export const wrongWord = () =>
  defineCatalogue({
    name: 'own',
    // @ts-expect-error -- not an outcome
    errors: { EXPIRED: { ...base, recovery: 'none', outcome: 'maybe' } },
  })

export const wrongValueType = () =>
  defineCatalogue({
    name: 'own',
    // @ts-expect-error -- not a type of values
    errors: { EXPIRED: { ...base, recovery: 'none', values: { fee: 'amount' } } },
  })

export const wrongStatus = () =>
  defineCatalogue({
    name: 'own',
    // @ts-expect-error -- a status is a number
    errors: { EXPIRED: { ...base, recovery: 'none', status: '404' } },
  })

const ten = {
  A: { ...base, recovery: 'none' },
  B: { ...base, recovery: 'none' },
  C: { ...base, recovery: 'none' },
  D: { ...base, recovery: 'none' },
  E: { ...base, recovery: 'none' },
  F: { ...base, recovery: 'none' },
  G: { ...base, recovery: 'none' },
  H: { ...base, recovery: 'none' },
} as const
const words = (code: string) => ({ [`${code}.title`]: 'Title', [`${code}.detail`]: 'Detail' })
const texts = {
  en: {
    'I.title': 'Title',
    'I.detail': 'Detail',
    'J.title': 'Title',
    'J.detail': 'Detail',
    'K.title': 'Title',
    ...(words('A') as Record<`${keyof typeof ten}.${'title' | 'detail'}`, string>),
  },
}

/* One mistake is one error, in the line where it is, however many entries there are. */

export const oneWrongWord = () =>
  defineCatalogue({
    name: 'own',
    errors: {
      ...ten,
      I: { ...base, recovery: 'none' },
      // @ts-expect-error -- not an outcome
      J: { ...base, recovery: 'none', outcome: 'notAplied' },
    },
    messages: texts,
  })

export const oneWrongRecovery = () =>
  defineCatalogue({
    name: 'own',
    errors: {
      ...ten,
      I: { ...base, recovery: 'none' },
      // @ts-expect-error -- not a recovery
      J: { ...base, recovery: 'nonee' },
    },
    messages: texts,
  })

export const oneWrongMember = () =>
  defineCatalogue({
    name: 'own',
    errors: {
      ...ten,
      I: { ...base, recovery: 'none' },
      // @ts-expect-error -- not a member
      J: { ...base, recovery: 'none', statsu: 404 },
    },
    messages: texts,
  })

export const oneMissingDetail = () =>
  defineCatalogue({
    name: 'own',
    errors: {
      ...ten,
      I: { ...base, recovery: 'none' },
      // @ts-expect-error -- add "K.detail" to messages.en
      K: { ...base, recovery: 'none' },
    },
    messages: texts,
  })

export const oneMissingInline = () =>
  defineCatalogue({
    name: 'own',
    errors: {
      ...ten,
      I: { ...base, recovery: 'none' },
      // @ts-expect-error -- add "J.inline" to messages.en
      J: { ...base, surface: 'field', field: 'amount', recovery: 'editField' },
    },
    messages: texts,
  })
