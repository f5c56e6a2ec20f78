import { expect, test } from 'vitest'
import type { ErrorDefinition } from '../../src/catalogue/types'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import { fieldCodes } from '../../src/core/match/fieldCodes'
import { fieldWord } from '../../src/fieldKey'
import { fieldError, internal, restricted } from '../../src/catalogue/presets'

test('only an ordinary refusal that is restricted can be a cover', () => {
  const shared = { domain: 'shop', cover: true } as const
  const define = (errors: Readonly<Record<string, ErrorDefinition>>) => () => {
    defineCatalogue({ name: 'shop', errors })
  }
  expect(define({ X: { ...restricted('account'), ...shared } })).not.toThrow()
  expect(define({ X: { ...internal, ...shared } })).toThrow(/X.*internal.*cover/)
})

test('a field that is named without a code takes the sentence that is true of it, or none', () => {
  const { errors } = defineCatalogue({
    name: 'shop',
    errors: {
      NO_EMAIL: { ...fieldError('emailAddress'), domain: 'x', copy: 'field.email.missing' },
      BAD_EMAIL: { ...fieldError('emailAddress'), domain: 'x', copy: 'field.email.format' },
      // Two reasons, of which neither is known to be the one.
      TOO_LOW: { ...fieldError('amount'), domain: 'x', copy: 'field.amount.missing', values: { limit: 'money' } },
      NO_CITY: { ...fieldError('city'), domain: 'x', copy: 'field.city.missing' },
    },
  })
  expect({ ...fieldCodes(errors) }).toEqual({ emailaddress: 'BAD_EMAIL', city: 'NO_CITY' })
  expect(['email_address', 'EmailAddress', 'items.0.email-address'].map(fieldWord)).toEqual(
    Array<string>(3).fill('emailaddress'),
  )
})
