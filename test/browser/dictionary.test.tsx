import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { type ReactNode, useState } from 'react'
import { page, userEvent as keys } from 'vitest/browser'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { catalogueEntries, type EntryData } from '../../.scripts/catalogueData.mjs'
import { ApiErrorProvider } from '../../src'
import { copyIds } from '../../src/core/copyIds'
import { resolveProblem } from '../../src/core/resolveProblem'
import { fromSearch } from '../../stories/dictionary/address/address'
import { CatalogueView } from '../../stories/dictionary/catalogue/CatalogueView'
import { forgetOpened } from '../../stories/dictionary/address/lastOpened'
import { LiveSurfaces, type Situation } from '../../stories/dictionary/code/LiveSurfaces'
import { lookups } from '../../stories/dictionary/lookups/lookups'
import { createMemoryAddress, type MemoryAddress } from '../../stories/dictionary/address/memoryAddress'
import { PageSection } from '../../stories/dictionary/parts/PageSection'
import { readableEntries } from '../../stories/dictionary/entries/readableCopy'
import { SharedView } from '../../stories/dictionary/catalogue/SharedView'
import { SituationControls } from '../../stories/dictionary/code/SituationControls'
import { useCatalogueState } from '../../stories/dictionary/catalogue/useCatalogueState'
import { VariantTable } from '../../stories/dictionary/code/VariantTable'
import { catalogues as storyCatalogues } from '../../stories/support/catalogues'
import arabicAssetpay from '../../locales/ar/assetpay.json'
import arabicCommon from '../../locales/ar/common.json'
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
const core = { resolveProblem, copyIds }
const englishFile = (name: string) => all.find((one) => one.name === name)?.english ?? {}
const english = readableEntries(catalogueEntries(all, englishFile, core), 'en', noValues)
const germanFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  abstrapay: germanAbstrapay,
  assetpay: germanAssetpay,
  common: germanCommon,
  ratio: germanRatio,
  tesser: germanTesser,
}
const arabicFiles: typeof germanFiles = { assetpay: arabicAssetpay, common: arabicCommon }
const german = readableEntries(
  catalogueEntries(all, (name) => germanFiles[name] ?? {}, core, englishFile),
  'de',
  noValues,
)

const arabic = readableEntries(
  catalogueEntries(all, (name) => arabicFiles[name] ?? {}, core, englishFile),
  'ar',
  noValues,
)

let address: MemoryAddress = createMemoryAddress()
const open = (start: string): void => {
  address = createMemoryAddress(start)
}
const opened = vi.fn()

interface CatalogueProps {
  readonly entries: readonly EntryData[]
  readonly theme?: 'light' | 'dark'
}

function Catalogue({ entries, theme = 'light' }: CatalogueProps) {
  const [state, onState] = useCatalogueState(address)
  const [shown] = useState({ tag: 'en', entries })
  return (
    <Frame theme={theme}>
      <CatalogueView
        catalogues={catalogues}
        shown={shown}
        english={shown}
        other={state.compare === undefined ? undefined : germanLoaded}
        address={address}
        state={state}
        onState={onState}
        languages={languages}
        onLocale={noValues}
        hrefOf={hrefOf}
        onOpen={opened}
        sharedWords={<p>Shared words</p>}
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

const Frame = ({ theme, children }: { readonly theme: string; readonly children: ReactNode }) => (
  <div className="story-frame" data-errata-theme={theme} data-width="wide">
    <ApiErrorProvider catalogues={registered}>{children}</ApiErrorProvider>
  </div>
)

const box = () => screen.getByRole<HTMLInputElement>('searchbox')
/** On a busy machine the rows that follow take their time. */
const patient = { timeout: 10_000 }
const rowKeys = () => [...document.querySelectorAll<HTMLElement>('tbody tr')].map(({ dataset }) => dataset.key)
/** A real key of the browser. */
const pressed = (key: string): Promise<void> => keys.keyboard(key.length === 1 ? key : `{${key}}`)
const type = (text: string): void => {
  fireEvent.change(box(), { target: { value: text } })
}

beforeEach(async () => {
  open('')
  forgetOpened()
  opened.mockClear()
  await page.viewport(1000, 800)
})
afterEach(() => page.viewport(1000, 800))

it('finds while somebody types, and is led by keys', async () => {
  render(<Catalogue entries={english} />)
  await waitFor(() => expect(rowKeys()).toHaveLength(english.length), patient)
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
  open('?severity=error&sort=-status&q=account')
  render(<Catalogue entries={english} />)
  const kept = rowKeys()
  expect(kept.length).toBeGreaterThan(2)
  expect(screen.getByRole('columnheader', { name: 'HTTP' })).toHaveAttribute('aria-sort', 'descending')
  type('')
  await waitFor(() => expect(fromSearch(address.search()).query).toBe(''))
  expect(fromSearch(address.search())).toMatchObject({
    filters: { severity: ['error'] },
    sort: { by: 'status', down: true },
  })
  address.go({ q: 'accounts-3105', severity: null, sort: null })
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
  await waitFor(() => expect(rowKeys()).toHaveLength(english.length), patient)
})

it('shows what a person would see of a pasted answer, and keeps a long paste out of the address', async () => {
  render(<Catalogue entries={english} />)
  const body = {
    requestId: 'req_1',
    success: false,
    error: { code: 11, key: 'PRICE_CHANGED', message: 'm'.repeat(300) },
  }
  await userEvent.click(box())
  await userEvent.paste(`POST /deposit failed\n${JSON.stringify(body, null, 2)}\nat line 3`)
  expect(rowKeys()).toEqual(['assetpay/PRICE_CHANGED'])
  const pasted = screen.getByRole('region', { name: 'The pasted answer' })
  await waitFor(() => expect(pasted.querySelector('[data-surface="banner"]')).toBeVisible())
  await waitFor(() => expect(fromSearch(address.search()).query).toBe('PRICE_CHANGED'))
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

/** One row for each look that a row can have: what it shows, and in which colours. */
const oneOfEachLook = [
  ...new Map(
    english.map((entry) => {
      const { severity, disclosure, surface, status, aliases, field, copy } = entry
      const parts = [
        status === null,
        aliases.length > 0,
        field !== null,
        copy.inline !== undefined,
        copy.action === undefined,
      ]
      return [[severity, disclosure, surface, ...parts].join(), entry] as const
    }),
  ).values(),
]

it.each([
  [320, 'light', ''],
  [320, 'dark', '?with=de&q=account'],
  [768, 'light', '?with=de'],
  [1280, 'light', ''],
  [1280, 'dark', ''],
] as const)('fits into %i px (%s %s), and axe finds nothing in a row of any look', async (width, theme, start) => {
  open(start)
  await page.viewport(width, 800)
  render(<Catalogue entries={oneOfEachLook} theme={theme} />)
  if (start === '') await waitFor(() => expect(rowKeys()).toHaveLength(oneOfEachLook.length))
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  if (width === 320) await userEvent.click(screen.getByRole('button', { name: 'Filters' }))
  // What isn't in sight isn't laid out, and axe would pass it by.
  for (const row of document.querySelectorAll('tbody tr')) row.setAttribute('style', 'content-visibility: visible')
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

it.each(lookups.map((lookup) => [lookup.asked, lookup] as const))(
  'finds at once what is looked for: %s',
  async (_, { typed, expects, near = [], beside }) => {
    open(beside === undefined ? '' : `?with=${beside}`)
    render(<Catalogue entries={english} />)
    await userEvent.keyboard('/')
    // A short one is typed, letter by letter; what comes from elsewhere is pasted.
    if (typed.length < 30) await userEvent.keyboard(typed)
    else await userEvent.paste(typed)
    expect(rowKeys()[0]).toBe(expects)
    expect(rowKeys().slice(0, 3)).toEqual(expect.arrayContaining([...near]))
    await userEvent.keyboard('{Enter}')
    expect(opened).toHaveBeenCalledExactlyOnceWith(expects)
  },
)

it('is used by keyboard alone: search, languages, filters, export, sorting, rows', async () => {
  render(<Catalogue entries={english} />)
  await pressed('/')
  await keys.keyboard('price')
  // All of the rows come a part at a time, so fewer of them prove nothing by themselves.
  await waitFor(() => expect(rowKeys()[0]).toContain('PRICE'))
  expect(rowKeys()).not.toHaveLength(english.length)
  // The browser's own keys from here on: Escape empties a search box, Tab leaves out what can't be reached.
  await pressed('Escape')
  await waitFor(() => expect(box()).toHaveValue(''))
  await waitFor(() => expect(document.querySelector('tbody tr')).toHaveTextContent(english[0]?.code ?? '?'))
  expect(box()).toHaveFocus()
  const passed: string[] = []
  for (let steps = 0; steps < 22; steps++) {
    const before = document.activeElement
    await pressed('Tab')
    await waitFor(() => expect(document.activeElement).not.toBe(before))
    const at = document.activeElement
    passed.push((at?.closest('label')?.querySelector('span') ?? at)?.textContent.trim() ?? '')
    expect(getComputedStyle(at as HTMLElement).outlineStyle, passed.at(-1)).not.toBe('none')
  }
  expect(passed).toEqual([
    ...['Language', 'Beside it'],
    ...['Catalogue', 'Domain', 'HTTP status', 'Severity', 'Disclosure', 'Outcome', 'Surface', 'Recovery', 'Field'],
    ...['CSV', 'JSON'],
    ...['Code', 'What the person reads', 'HTTP', 'Severity', 'Outcome', 'Disclosure', 'Surface', 'Action'],
    english[0]?.code,
  ])
})

it('opens a filter, chooses in it and leaves it by keys', async () => {
  render(<Catalogue entries={english} />)
  const summary = document.querySelector<HTMLElement>('[data-facet="severity"] summary')
  summary?.focus()
  // The browser's own behaviour of a summary, which simulated keys don't have.
  await pressed('Enter')
  await waitFor(() => expect(summary?.parentElement).toHaveAttribute('open'))
  await pressed('Tab')
  await waitFor(() => expect(document.activeElement).toHaveAttribute('type', 'checkbox'))
  await pressed(' ')
  await waitFor(() => expect(screen.getByRole('status')).not.toHaveTextContent('All'))
  expect(document.activeElement).toBeChecked()
  await pressed('Escape')
  await waitFor(() => expect(summary).toHaveFocus())
  await waitFor(() => expect(summary?.parentElement).not.toHaveAttribute('open'))
  expect(getComputedStyle(summary as HTMLElement).outlineStyle).toBe('solid')
})

it('leads back from a code to the row that it was opened by, far down as it may be', async () => {
  const { unmount } = render(<Catalogue entries={english} />)
  await waitFor(() => expect(rowKeys()).toHaveLength(english.length), patient)
  const far = rowKeys()[300] ?? ''
  const link = () => document.querySelector<HTMLElement>(`[data-key="${far}"] a`)
  link()?.focus()
  await userEvent.keyboard('{Enter}')
  expect(opened).toHaveBeenCalledExactlyOnceWith(far)
  unmount()
  const back = render(<Catalogue entries={english} />)
  expect(link()).toHaveFocus()
  const { top = -1, bottom = -1 } = link()?.getBoundingClientRect() ?? {}
  expect(top).toBeGreaterThanOrEqual(0)
  expect(bottom).toBeLessThanOrEqual(window.innerHeight)
  await userEvent.keyboard('{Escape}')
  expect(box()).toHaveFocus()
  // Only once: whoever comes later starts at the top.
  back.unmount()
  render(<Catalogue entries={english} />)
  expect(document.body).toHaveFocus()
})

it('says what is searched, and that a row fits only in some situations', () => {
  open('?outcome=unknown&recovery=retry&with=de')
  render(<Catalogue entries={english} />)
  expect(box()).toHaveAccessibleDescription(/the words in English and German\.$/)
  expect(rowKeys()).toContain('assetpay/SERVER_ERROR')
  expect(screen.getByRole('status')).toHaveTextContent(/only in some situations/)
})

it('leads to the shared words and to the gaps, and keeps the languages', async () => {
  open('?with=de')
  render(<Catalogue entries={english} />)
  await userEvent.click(screen.getByRole('button', { name: 'Shared words' }))
  expect(screen.getByText('Shared words', { selector: 'p' })).toBeVisible()
  expect(screen.getByRole('combobox', { name: 'Beside it' })).toHaveValue('de')
  expect(screen.queryByRole('searchbox')).toBeNull()
  await waitFor(() => expect(fromSearch(address.search()).view).toBe('shared'))
})

interface SituationsProps {
  readonly code: string
  readonly tag?: 'en' | 'ar'
  readonly theme?: 'light' | 'dark'
  readonly start?: Partial<Situation>
}

/** What a code's page shows of its situations. */
function Situations({ code, tag = 'en', theme = 'light', start }: SituationsProps) {
  const [situation, setSituation] = useState<Situation>({
    ...{ operation: 'write', signedIn: false, handlers: true },
    ...start,
  })
  const shown = storyCatalogues.find(({ catalogue }) => catalogue.name === 'assetpay')!
  const entry = (tag === 'ar' ? arabic : english).find((one) => one.catalogue === 'assetpay' && one.code === code)!
  return (
    <Frame theme={theme}>
      <main className="dictionary" lang="en" dir="ltr">
        <h1>{code}</h1>
        <PageSection title="What the person sees" id="live">
          <SituationControls situation={situation} onChange={setSituation} />
          <LiveSurfaces {...situation} shown={shown} code={code} />
          <VariantTable
            entry={entry}
            tag={tag}
            situation={situation}
            onShow={(changes) => setSituation({ ...situation, ...changes })}
          />
        </PageSection>
      </main>
    </Frame>
  )
}
const bannerTitle = () => document.querySelector('[data-stage="banner"] [data-surface="banner"]')
const currentRow = () => document.querySelector('tr[aria-current]')

it('shows what a person sees signed in, not signed in, and where nobody says', async () => {
  // The provider around it says that they are: what isn't said inside must not be taken from there.
  render(
    <ApiErrorProvider signedIn>
      <Situations code="ACCOUNT_DISABLED" />
    </ApiErrorProvider>,
  )
  const select = screen.getByRole('combobox', { name: 'The person is' })
  expect([...select.querySelectorAll('option')].map(({ text }) => text)).toEqual([
    ...['Signed in', 'Not signed in', 'Not said'],
  ])
  for (const [choice, copyId] of [
    ['Not signed in', 'private.signIn'],
    ['Not said', 'private.notSaid'],
    ['Signed in', 'restricted.account'],
  ] as const) {
    await userEvent.selectOptions(select, choice)
    const title = englishFile('common')[`${copyId}.title`] ?? '?'
    await waitFor(() => expect(bannerTitle()).toHaveTextContent(title), patient)
    expect(currentRow()).toHaveTextContent(title)
  }
})

it('shows title and detail of every situation, and leads to all but that of a part', () => {
  render(<Situations code="trade/PRICE_CHANGED" />)
  const { variants } = english.find(({ code }) => code === 'trade/PRICE_CHANGED')!
  const part = screen.getByRole('row', { name: /^Where only part of it failed/ })
  const { copy } = variants.find(({ when }) => when.scope === 'part')!
  expect(part).toHaveTextContent(copy.title)
  expect(part).toHaveTextContent(copy.detail)
  expect(within(part).queryByRole('button')).toBeNull()
  expect(part).not.toHaveAttribute('aria-current')
})

it('goes to a situation by its button, and back to what holds everywhere else', async () => {
  render(<Situations code="UNAUTHORIZED" />)
  const wanted = 'For a read or an operation that isn’t known, signed in'
  await userEvent.click(screen.getByRole('button', { name: `Show: ${wanted}` }))
  expect(screen.getByRole('combobox', { name: 'The request was' })).toHaveValue('read')
  expect(screen.getByRole('combobox', { name: 'The person is' })).toHaveDisplayValue('Signed in')
  expect(currentRow()).toHaveTextContent(wanted)
  await waitFor(() => expect(bannerTitle()).toHaveTextContent(englishFile('common')['session.ended.title'] ?? '?'))
  await userEvent.click(screen.getByRole('button', { name: 'Show: In every other situation' }))
  expect(currentRow()).toHaveTextContent('In every other situation')
  await waitFor(() => expect(bannerTitle()).toHaveTextContent(englishFile('common')['signIn.detail'] ?? '?'))
})

it.each([
  [320, 'light', 'en'],
  [320, 'dark', 'ar'],
  [1100, 'dark', 'en'],
  [1100, 'light', 'ar'],
] as const)('fits its situations into %i px (%s, %s), and axe finds nothing', async (width, theme, tag) => {
  await page.viewport(width, 800)
  render(<Situations code="SERVER_ERROR" theme={theme} tag={tag} />)
  await waitFor(() => expect(bannerTitle()).toBeVisible(), patient)
  await nothingSticksOut(width)
})

it.each([
  [320, 'dark', 'ar'],
  [1100, 'light', 'en'],
] as const)('fits the shared words into %i px (%s, %s), and axe finds nothing', async (width, theme, tag) => {
  await page.viewport(width, 800)
  render(
    <Frame theme={theme}>
      <main className="dictionary" lang="en" dir="ltr">
        <h1>Error dictionary</h1>
        <SharedView tag={tag} otherTag={tag === 'en' ? 'ar' : 'en'} />
      </main>
    </Frame>,
  )
  const row = await screen.findByRole('row', { name: /^part\b/ }, patient)
  await waitFor(() => expect(row).toHaveTextContent(englishFile('common')['part.detail'] ?? '?'))
  expect(row).toHaveTextContent(arabicCommon['part.title'])
  await nothingSticksOut(width)
})

async function nothingSticksOut(width: number): Promise<void> {
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  for (const cell of document.querySelectorAll<HTMLElement>('.dictionary-words :is(th, td)')) {
    expect(cell.scrollWidth, cell.textContent).toBeLessThanOrEqual(cell.clientWidth)
  }
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

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
