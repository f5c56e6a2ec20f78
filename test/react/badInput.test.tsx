import { act, render } from '@testing-library/react'
import { useEffect } from 'react'
import { expect, test } from 'vitest'
import { ApiErrorProvider, ApiErrorScope, ErrorBanner, ErrorToaster, useErrorReporter } from '../../src'
import { definitions } from '../support/expected'

/* Whatever reaches the library gives sensible generic copy, or nothing for an abort: no throw, none of its text, no freeze. */

const secret = 'LEAK'
const cyclic: Record<string, unknown> = { message: secret }
cyclic.cause = cyclic
cyclic.data = { body: cyclic }
const hostile = new Proxy(
  {},
  {
    get: () => {
      throw new Error(secret)
    },
    ownKeys: () => {
      throw new Error(secret)
    },
  },
)
const markup = `<img src=x onerror="alert('${secret}')"> {count, plural, other {#}} \u202E${secret}`
const assetpay = (error: unknown) => ({ requestId: 'req_1', success: false, error })

const inputs: Readonly<Record<string, unknown>> = {
  'a number': 42,
  'a huge number': 10n ** 50n,
  'a symbol': Symbol(secret),
  'a function': () => secret,
  'an empty object': {},
  'an empty string': '',
  'a string of 10 MB': secret.repeat(2_500_000),
  'JSON of 10 MB': JSON.stringify({ message: secret.repeat(2_500_000) }),
  HTML: `<html><body><h1>${secret}</h1></body></html>`,
  'a cyclic object': cyclic,
  'a proxy that throws': hostile,
  'an Error': new Error(secret),
  'an Error with markup, ICU and bidi': new Error(markup),
  '__proto__ as a code': assetpay({ code: 1, key: '__proto__', message: secret }),
  'constructor as a code': { message: secret, errorCode: 'constructor', error: 'Bad Request' },
  'markup as a code': { errors: [{ error_code: markup, error_message: markup }] },
  'fields with hostile names': assetpay({
    code: 1001,
    key: 'VALIDATION_FAILED',
    message: secret,
    fields: JSON.parse(`{"__proto__": "${secret}", "constructor": "${secret}"}`) as unknown,
  }),
  'a deep object': JSON.parse(`${'{"error":'.repeat(2000)}"${secret}"${'}'.repeat(2000)}`) as unknown,
  'a wide object': Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`key${String(index)}`, secret])),
}

function Report({ thrown }: { readonly thrown: unknown }) {
  const report = useErrorReporter()
  useEffect(() => {
    report(thrown, { operation: 'write' })
  }, [report, thrown])
  return null
}

const catalogues = ['assetpay', 'abstrapay', 'ratio', 'tesser'].flatMap((name) => definitions[name] ?? [])
const show = async (thrown: unknown): Promise<HTMLElement> => {
  const { container } = render(
    <ApiErrorProvider catalogues={catalogues} locale="en">
      <ApiErrorScope>
        <ErrorBanner />
        <Report thrown={thrown} />
      </ApiErrorScope>
      <ErrorToaster />
    </ApiErrorProvider>,
  )
  await act(() => new Promise((resolve) => setTimeout(resolve, 120)))
  return container
}

for (const [name, thrown] of Object.entries(inputs)) {
  test(`${name} is shown in generic words`, async () => {
    const started = performance.now()
    const container = await show(thrown)
    expect(container.querySelectorAll('[data-surface]')).toHaveLength(1)
    expect(container.querySelector('.errata-title')?.textContent).toMatch(/\w/)
    expect(document.documentElement.outerHTML).not.toContain(secret)
    expect(document.documentElement.outerHTML).not.toMatch(/onerror|plural|\u202E/)
    // A freeze would take many seconds; a slow machine doesn't.
    expect(performance.now() - started).toBeLessThan(5000)
  })
}

test('a Retry-After of a thousand years waits for a day at most', async () => {
  const body = JSON.stringify(assetpay({ code: 1005, key: 'RATE_LIMITED', message: secret }))
  const response = new Response(body, { status: 429, headers: { 'Retry-After': String(1000 * 365 * 86_400) } })
  const container = await show(response)
  expect(container.querySelector('[data-surface]')?.textContent).toContain('Too many requests right now')
  expect(container.textContent).not.toMatch(/year|365/)
})

test('an abort shows nothing', async () => {
  const container = await show(new DOMException('aborted', 'AbortError'))
  expect(container.querySelector('[data-surface]')).toBeNull()
})
