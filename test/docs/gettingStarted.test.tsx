import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType, ReactNode } from 'react'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import german from '../../locales/de/assetpay.json'
import germanCommon from '../../locales/de/common.json'
import { ApiErrorProvider, ErrorBanner, useApiError } from '../../src'
import type { Catalogue } from '../../src/catalogue'
import { pages, readme, root, snippetsOf } from './snippets'

/*
 * The examples of README and of the pages "Getting started", "Core without React" and "Testing" do what the text promises:
 * they are run.
 */

const folder = join(root, '.cache/docs-run')
const wanted = ['README', 'GettingStarted', 'Core', 'Testing']

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  for (const { page, file, code } of [...pages, readme]
    .filter(({ name }) => wanted.includes(name))
    .flatMap(snippetsOf)) {
    mkdirSync(join(folder, page.name), { recursive: true })
    const runnable = code
      .replace(/'react-errata\/styles\.css'/g, `'${root}/src/components/styles.css'`)
      .replace(/'react-errata\/catalogues\/(\w+)\/definitions'/g, `'${root}/src/catalogues/$1/definitions.ts'`)
      .replace(/'react-errata\/catalogues\/(\w+)'/g, `'${root}/src/catalogues/$1/index.ts'`)
      .replace(/'react-errata\/(testing|catalogue|core|engine)'/g, `'${root}/src/$1/index.ts'`)
      .replace(/'react-errata\/locales\/(\w+\/\w+)'/g, `'${root}/locales/$1.json'`)
      .replace(/'react-errata'/g, `'${root}/src/index.ts'`)
      // The test of the example is taken apart: it is run here, not collected.
      .replace(/^import \{[^}]*\} from 'vitest'\n/m, 'const { expect, test, vi } = globalThis.exampleTest\n')
    writeFileSync(join(folder, page.name, file), runnable)
  }
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const fetched = vi.fn<typeof fetch>()
vi.stubGlobal('fetch', fetched)
afterEach(() => {
  fetched.mockReset()
  document.body.replaceChildren()
})
const answers = (status: number, body: object): void => {
  fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify(body), { status })))
}
const run = (file: string): Promise<unknown> => import(/* @vite-ignore */ join(folder, file))

test('README: twelve lines show the banner of the picture', async () => {
  const { App } = (await run('README/snippet1.tsx')) as { App: ComponentType }
  render(<App />)
  const banner = await screen.findByRole('region', { name: /Prices have changed/ })
  expect(within(banner).getByRole('button', { name: 'Refresh prices' })).toBeVisible()
})

test('README: a real call, and an API of your own without an envelope', async () => {
  answers(402, { error: { code: 'CARD_DECLINED', message: 'words of the server' } })
  const { Deposit } = (await run('README/Deposit.tsx')) as { Deposit: ComponentType }
  const { shop } = (await run('README/shop.ts')) as { shop: Catalogue }
  render(
    <ApiErrorProvider catalogues={[shop]} locale="en">
      <Deposit />
    </ApiErrorProvider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Deposit' }))
  const banner = await screen.findByRole('region', { name: /Payment not made/ })
  expect(banner).toHaveTextContent('Nothing was charged. Choose another way to pay.')
  expect(banner).not.toHaveTextContent('words of the server')
})

test('steps 2 and 3: the banner says that prices have changed, with the button of the page', async () => {
  answers(409, { success: false, error: { code: 11, key: 'PRICE_CHANGED', message: 'words of the server' } })
  document.body.innerHTML = '<div id="root"></div>'
  await act(() => run('GettingStarted/main.tsx'))
  await userEvent.click(await screen.findByRole('button', { name: 'Deposit' }))
  const banner = await screen.findByRole('region', { name: /Prices have changed/ })
  expect(within(banner).getByRole('button', { name: 'Refresh prices' })).toBeVisible()
  expect(document.body).not.toHaveTextContent('words of the server')
  expect(fetched).toHaveBeenCalledWith('/client/trading/deposit', { method: 'POST' })
})

test('step 4: what is about the trade URL stands beside it, and goes when it is edited', async () => {
  answers(422, { success: false, error: { code: 13, key: 'INVALID_TRADEURL', message: 'words of the server' } })
  const { Errors } = (await run('GettingStarted/errors.tsx')) as { Errors: ComponentType<{ children: ReactNode }> }
  const { TradeUrl } = (await run('GettingStarted/TradeUrl.tsx')) as { TradeUrl: ComponentType }
  render(
    <Errors>
      <TradeUrl />
    </Errors>,
  )
  const field = screen.getByRole('textbox', { name: 'Trade URL' })
  await userEvent.type(field, 'steam')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(field).toBeInvalid())
  expect(field).toHaveAccessibleDescription(/trade URL/i)
  await userEvent.type(field, 's')
  expect(field).toBeValid()
})

test('step 5: a code of your own has your words', async () => {
  const { orders } = (await run('GettingStarted/orders.ts')) as { orders: Catalogue }
  const Order = () => <ErrorBanner error={useApiError('OUT_OF_STOCK', { catalogue: 'orders' })} />
  render(
    <ApiErrorProvider catalogues={[orders]} locale="en">
      <Order />
    </ApiErrorProvider>,
  )
  expect(await screen.findByRole('region', { name: /Not enough in stock/ })).toHaveTextContent('Choose fewer')
})

test('Core without React: title, detail and action in German', async () => {
  const { describeError } = (await run('Core/describeError.ts')) as {
    describeError: (thrown: unknown) => Promise<unknown>
  }
  const body = { success: false, error: { code: 11, key: 'PRICE_CHANGED', message: 'words of the server' } }
  const { 'PRICE_CHANGED.title': title, 'PRICE_CHANGED.detail': detail } = german
  expect(await describeError(new Response(JSON.stringify(body), { status: 409 }))).toEqual({
    title,
    detail,
    action: germanCommon['action.refresh.prices.label'],
    severity: 'warning',
  })
  expect(await describeError(new DOMException('Aborted', 'AbortError'))).toBeNull()
})

test('the example of a test passes', async () => {
  const found: { readonly name: string; readonly body: () => Promise<void> }[] = []
  const collect = (name: string, body: () => Promise<void>): void => {
    found.push({ name, body })
  }
  vi.stubGlobal('exampleTest', { expect, vi, test: collect })
  await run('Testing/Deposit.test.tsx')
  expect(found).toHaveLength(1)
  for (const { body } of found) await body()
})
