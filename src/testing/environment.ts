import { ErrataError } from '../errataError'

/**
 * What browsers and Node have, and Jest's jsdom environment hides.
 * @throws where it is missing, with the way to get it
 */
export function needed<Name extends 'Request' | 'Response'>(name: Name): (typeof globalThis)[Name] {
  const found = globalThis[name] as (typeof globalThis)[Name] | undefined
  if (found) return found
  throw new ErrataError(
    'testing/environment',
    `There is no ${name} here, of which this error is made.`,
    "In Jest set testEnvironment: 'jest-fixed-jsdom'; or use what needs none: body, thrown('axios'), thrown('rtk-query').",
  )
}
