import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { type ReactNode, useState } from 'react'
import { page } from 'vitest/browser'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { catalogueEntries, type EntryData } from '../../.scripts/catalogueData.mjs'
import { ApiErrorProvider } from '../../src'
import { fromSearch, withParams } from '../../stories/dictionary/address'
import { CatalogueView, useCatalogueState } from '../../stories/dictionary/CatalogueView'
import type { PageAddress } from '../../stories/dictionary/pageAddress'
import { readableEntries } from '../../stories/dictionary/readableCopy'
import germanAbstrapay from '../../locales/de/abstrapay.json'
import germanAssetpay from '../../locales/de/assetpay.json'
import germanCommon from '../../locales/de/common.json'
import germanRatio from '../../locales/de/ratio.json'
import germanTesser from '../../locales/de/tesser.json'
import { catalogues as apis, common } from '../support/catalogues'
import '../../stories/support/stories.css'
import '../../stories/dictionary/dictionary.css'

/* The Catalogue page in a real browser: typing, keys, layout, speed. */

const all = [...apis, common]
const catalogues = all.map(({ catalogue, name }) => ({ catalogue, title: name }))
const registered = apis.map(({ catalogue }) => catalogue)
const noValues = () => undefined
const english = readableEntries(
  catalogueEntries(all, (name) => all.find((one) => one.name === name)?.english ?? {}),
  'en',
  noValues,
)
const germanFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  abstrapay: germanAbstrapay,
  assetpay: germanAssetpay,
  common: germanCommon,
  ratio: germanRatio,
  tesser: germanTesser,
}
const german = readableEntries(catalogueEntries(all, (name) => germanFiles[name] ?? {}), 'de', noValues)

let search = ''
let tell: () => void = () => undefined
const address: PageAddress = {
  search: () => search,
  set: (params) => {
    search = withParams(search, params)
  },
  subscribe: (listener) => {
    tell = listener
    return () => undefined
  },
}
const opened = vi.fn()

function Catalogue({ entries }: { readonly entries: readonly EntryData[] }) {
  const [state, onState] = useCatalogueState(address)
  const [shown] = useState({ tag: 'en', entries })
  return (
    <Frame>
      <CatalogueView
        catalogues={catalogues}
        shown={shown}
        english={undefined}
        other={state.compare === undefined ? undefined : germanLoaded}
        address={address}
        state={state}
        onState={onState}
        languages={languages}
        onLocale={noValues}
        hrefOf={hrefOf}
        onOpen={opened}
        gaps={<p>Gaps</p>}
      />
    </Frame>
  )
}
const germanLoaded = { tag: 'de', entries: german }
const languages = [
  { value: 'en', title: 'English' },
  { value: 'de', title: 'Deutsch' },
]
const hrefOf = (key: string): string => `#${key}`

const Frame = ({ children }: { readonly children: ReactNode }) => (
  <div className="story-frame" data-errata-theme="light" data-width="wide">
    <ApiErrorProvider catalogues={registered}>{children}</ApiErrorProvider>
  </div>
)

const box = () => screen.getByRole<HTMLInputElement>('searchbox')
const rowKeys = () => [...document.querySelectorAll<HTMLElement>('tbody tr')].map(({ dataset }) => dataset.key)
const type = (text: string): void => {
  fireEvent.change(box(), { target: { value: text } })
}

beforeEach(async () => {
  search = ''
  opened.mockClear()
  await page.viewport(1000, 800)
})
afterEach(() => page.viewport(1000, 800))

it('finds while somebody types, and is led by keys', async () => {
  render(<Catalogue entries={english} />)
  await waitFor(() => expect(rowKeys()).toHaveLength(english.length))
  await userEvent.keyboard('/')
  expect(box()).toHaveFocus()
  await userEvent.keyboard('price changed')
  expect(rowKeys().slice(0, 2)).toEqual(['assetpay/PRICE_CHANGED', 'assetpay/trade/PRICE_CHANGED'])
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toHaveTextContent('trade/PRICE_CHANGED')
  await userEvent.keyboard('{Enter}')
  expect(opened).toHaveBeenCalledExactlyOnceWith('assetpay/trade/PRICE_CHANGED')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(box()).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(opened).toHaveBeenLastCalledWith('assetpay/PRICE_CHANGED')
})

it('keeps its state in the address, and takes it from there', async () => {
  search = '?severity=error&sort=-status&q=account'
  render(<Catalogue entries={english} />)
  const kept = rowKeys()
  expect(kept.length).toBeGreaterThan(2)
  expect(screen.getByRole('columnheader', { name: 'HTTP' })).toHaveAttribute('aria-sort', 'descending')
  type('')
  await waitFor(() => expect(fromSearch(search).query).toBe(''))
  expect(fromSearch(search)).toMatchObject({ filters: { severity: ['error'] }, sort: { by: 'status', down: true } })
  search = '?q=accounts-3105'
  tell()
  await waitFor(() => expect(rowKeys()).toEqual(['tesser/accounts-3105']))
})

it('filters by what there is, with counts that hold', async () => {
  render(<Catalogue entries={english} />)
  const menu = document.querySelector<HTMLElement>('[data-facet="catalogue"]')
  if (!menu) throw new Error('There is no filter by catalogue.')
  await userEvent.click(within(menu).getByText('Catalogue'))
  const option = within(menu).getByText('tesser').closest('label')
  await userEvent.click(option as HTMLElement)
  expect(screen.getByRole('status')).toHaveTextContent('143 of 417')
  expect(option).toHaveTextContent('143')
  await userEvent.keyboard('{Escape}')
  expect(menu).not.toHaveAttribute('open')
  await userEvent.click(screen.getByRole('button', { name: /^Remove the filter/ }))
  await waitFor(() => expect(rowKeys()).toHaveLength(english.length))
})

it('shows what a person would see of a pasted answer, and keeps a long paste out of the address', async () => {
  render(<Catalogue entries={english} />)
  const body = { requestId: 'req_1', success: false, error: { code: 11, key: 'PRICE_CHANGED', message: 'm'.repeat(300) } }
  await userEvent.click(box())
  await userEvent.paste(`POST /deposit failed\n${JSON.stringify(body, null, 2)}\nat line 3`)
  expect(rowKeys()).toEqual(['assetpay/PRICE_CHANGED'])
  const pasted = screen.getByRole('region', { name: 'The pasted answer' })
  await waitFor(() => expect(pasted.querySelector('[data-surface="banner"]')).toBeVisible())
  await waitFor(() => expect(fromSearch(search).query).toBe('PRICE_CHANGED'))
})

it('saves what is filtered', async () => {
  render(<Catalogue entries={english} />)
  type('accounts-3105')
  const saved: Blob[] = []
  const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:saved'
  })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }))
  await userEvent.click(screen.getByRole('button', { name: 'JSON' }))
  make.mockRestore()
  click.mockRestore()
  const [csv = '', json = ''] = await Promise.all(saved.map((blob) => blob.text()))
  expect(csv.split('\r\n')).toHaveLength(3)
  expect((JSON.parse(json) as { entries: { code: string }[] }).entries[0]?.code).toBe('accounts-3105')
})

it.each([
  [320, ''],
  [320, '?with=de&q=account'],
  [768, '?with=de'],
  [1280, ''],
])('fits into %i px (%s), and axe finds nothing', async (width, start) => {
  search = start
  await page.viewport(width, 800)
  render(<Catalogue entries={english.slice(0, 40)} />)
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  if (width === 320) await userEvent.click(screen.getByRole('button', { name: 'Filters' }))
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

it('works with 4,000 rows, all of them in the page', async () => {
  const many = Array.from({ length: 4000 }, (_, at): EntryData => {
    const entry = english[at % english.length] as EntryData
    return at < english.length ? entry : { ...entry, code: `${entry.code}_${String(at)}`, aliases: [] }
  })
  render(<Catalogue entries={many} />)
  await waitFor(() => expect(rowKeys()).toHaveLength(4000), { timeout: 20_000 })
  // As a person's browser has it: nothing waits for what follows later.
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
  environment.IS_REACT_ACT_ENVIRONMENT = false
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const times: number[] = []
  for (const text of ['p', 'pr', 'pri', 'price', 'price c', 'PRICE_CHANGED', 'account', 'a', '']) {
    setValue?.call(box(), text)
    const start = performance.now()
    box().dispatchEvent(new Event('input', { bubbles: true }))
    // What is in the page now is what the next frame shows.
    times.push(performance.now() - start)
    expect(rowKeys().length).toBeGreaterThan(0)
    await new Promise(requestAnimationFrame)
  }
  environment.IS_REACT_ACT_ENVIRONMENT = true
  await waitFor(() => expect(rowKeys()).toHaveLength(4000), { timeout: 20_000 })
  // The browser's own search finds the last one: all of them are there.
  expect(document.body).toHaveTextContent(many.at(-1)?.code ?? '')
  console.info(`4,000 rows: ${times.map((time) => time.toFixed(0)).join(', ')} ms for each change of the search`)
}, 60_000)
