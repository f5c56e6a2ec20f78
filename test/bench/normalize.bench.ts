import { createIntl, createIntlCache } from 'react-intl'
import { bench, describe } from 'vitest'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import type { ErrorDefinition } from '../../src/catalogue/types'
import { internal } from '../../src/catalogue/presets'
import { assetpay } from '../../src/catalogues/assetpay/definitions'
import { createMessageStore } from '../../src/locale/messageStore'
import { localizeProblem } from '../../src/core/localizeProblem'
import { normalizeError } from '../../src/core/normalizeError'
import { resolveProblem } from '../../src/core/resolveProblem'

/** The budget is 20 µs for normalise, resolve and localise together, however large the catalogue is. */
const large = (codes: number) =>
  defineCatalogue({
    name: 'large',
    errors: Object.fromEntries(
      Array.from({ length: codes }, (_, i): [string, ErrorDefinition] => [
        `CODE_${String(i)}`,
        { ...internal, domain: 'all' },
      ]),
    ),
    envelope: (body) =>
      typeof body === 'object' && body !== null && 'large' in body
        ? { errors: [{ code: body.large as string }] }
        : null,
  })

const intl = createIntl({ locale: 'en', messages: {} }, createIntlCache())

describe('normalise, resolve and localise', () => {
  for (const codes of [15, 100_000]) {
    const catalogues = [assetpay, large(codes)]
    const store = createMessageStore({ catalogues })
    const options = {
      locale: 'en',
      formatters: () => intl,
      lookup: (owner: string, id: string) => store.lookup('en', owner, id),
    }
    const run = (input: unknown): void => {
      const problem = normalizeError(input, { catalogues, operation: 'write' })
      if (problem) localizeProblem(resolveProblem(problem, { catalogues }), options)
    }
    bench(`a body, beside ${String(codes)} codes`, () => {
      run({
        requestId: 'r',
        success: false,
        error: { code: 1006, key: 'SERVER_ERROR', message: 'Internal server error' },
      })
    })
    const error = Object.assign(new Error('Request failed'), {
      response: { status: 400, headers: {}, data: { large: 'CODE_7' } },
    })
    bench(`an Error with a response, beside ${String(codes)} codes`, () => {
      run(error)
    })
  }
})
