import { render, renderHook } from '@testing-library/react'
import { type ComponentType, type ReactNode, StrictMode } from 'react'
import commonDe from '../../locales/de/common.json'
import { defineCatalogue } from '../../src/catalogue/defineCatalogue'
import type { Catalogue, Envelope, MessageLoader, Messages } from '../../src/catalogue/types'
import {
  fieldError,
  internal,
  outcomeUnknown,
  privateSignIn,
  restricted,
  unavailable,
} from '../../src/catalogue/presets'
import { ApiErrorProvider, type ApiErrorProviderProps, type ErrorPresentation, useApiError } from '../../src'
import type { ApiErrorOptions, Values } from '../../src'

/** `{ shop: code, message?, wait?, id?, fields? }`; `{ shop: 'ok' }` for success. */
const envelope: Envelope = (body) => {
  if (typeof body !== 'object' || body === null || !('shop' in body) || typeof body.shop !== 'string') return null
  if (body.shop === 'ok') return 'success'
  const { shop: code, message, wait, id, fields, limit } = body
  return {
    errors: [
      {
        code,
        ...(typeof message === 'string' && { message }),
        ...(typeof limit === 'object' && { values: { limit } as unknown as Values }),
      },
    ],
    ...(typeof wait === 'number' && { retryAfter: wait }),
    ...(typeof id === 'string' && { requestId: id }),
    ...(Array.isArray(fields) && {
      violations: fields.map((path) => ({
        path: String(path),
        code: String(path).includes('mail') ? 'EMAIL' : 'CITY',
      })),
    }),
  }
}

const open = {
  disclosure: 'open',
  domain: 'shop',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
} as const

/** One entry of each sort, with copy of its own where a test looks at it. */
export const errors = {
  SOLD_OUT: { ...open, recovery: 'refresh' },
  LIMIT: { ...open, recovery: 'changeAmount', values: { limit: 'money', left: 'count', until: 'date' } },
  BUSY: { ...unavailable, domain: 'shop', copy: 'unavailable' },
  FLAKY: { ...open, recovery: 'retry', retryable: true, surface: 'toast', copy: 'SOLD_OUT' },
  CRASHED: { ...outcomeUnknown, domain: 'shop' },
  BLOCKED: { ...restricted('account'), domain: 'shop' },
  BANNED: { ...restricted('account'), domain: 'shop' },
  KEY: { ...internal, domain: 'shop' },
  PASSWORD: { ...privateSignIn, domain: 'shop' },
  CITY: { ...fieldError('city'), domain: 'shop', copy: 'field.city.missing' },
  EMAIL: { ...fieldError('email_address'), domain: 'shop', copy: 'field.email.format' },
  SEVERAL: { ...open, recovery: 'none', copy: 'refused' },
} as const

export const shopEn = {
  'SOLD_OUT.title': 'That is gone',
  'SOLD_OUT.detail': "It isn't there any more.",
  'LIMIT.title': 'Above the limit',
  'LIMIT.detail':
    '{limit, select, none {Enter less.} other {Up to {limit}.}} {until, select, none {} other {Until {until}.}}',
}
export const shopDe = {
  'SOLD_OUT.title': 'Das ist weg',
  'SOLD_OUT.detail': 'Es ist nicht mehr da.',
  'LIMIT.title': 'Über der Grenze',
  'LIMIT.detail':
    '{limit, select, none {Weniger eingeben.} other {Bis {limit}.}} {until, select, none {} other {Bis {until}.}}',
}

export const shop = defineCatalogue({ name: 'shop', errors, envelope })

/** Both languages at hand: nothing has to be loaded. */
export const atHand = {
  en: { shop: shopEn as Messages },
  de: { common: commonDe as Messages, shop: shopDe as Messages },
}

export const body = (code: string, rest: Record<string, unknown> = {}) => ({ shop: code, ...rest })

/** A promise that a test settles. */
export function deferred<T>() {
  let resolve!: (value: T) => void
  let reject!: (reason: unknown) => void
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** The shop with copy that arrives when the test says so. */
export function shopWith(
  loaders: Readonly<Record<string, MessageLoader>>,
  commonLoaders?: Record<string, MessageLoader>,
): Catalogue {
  return { ...shop, loaders, ...(commonLoaders && { commonLoaders }) }
}

export const Provider = (props: ApiErrorProviderProps) => (
  <ApiErrorProvider catalogues={[shop]} locale="en" messages={atHand} {...props} />
)

export const renderIn = (
  ui: ReactNode,
  props: ApiErrorProviderProps = {},
  Wrapper: ComponentType<{ children: ReactNode }> = StrictMode,
) =>
  render(
    <Wrapper>
      <Provider {...props}>{ui}</Provider>
    </Wrapper>,
  )

/** `useApiError` inside a provider, with all that it ever returned. */
export function renderError(
  thrown: unknown,
  options?: () => ApiErrorOptions,
  props: ApiErrorProviderProps = {},
  children?: ReactNode,
) {
  const all: (ErrorPresentation | null)[] = []
  const result = renderHook(
    (input: { readonly thrown: unknown; readonly props: ApiErrorProviderProps }) => {
      const error = useApiError(input.thrown, options?.())
      all.push(error)
      return error
    },
    {
      initialProps: { thrown, props },
      wrapper: ({ children: hook }) => (
        <Provider {...props}>
          {hook}
          {children}
        </Provider>
      ),
    },
  )
  return { ...result, all, show: (next: unknown) => result.rerender({ thrown: next, props }) }
}

/** What the announcer says, both regions. */
export const spoken = (): string =>
  [...document.querySelectorAll('.errata-announcer [aria-live]')].map((region) => region.textContent).join('')
