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
