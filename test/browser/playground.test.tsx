import { render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import fc from 'fast-check'
import { page, userEvent as keys } from 'vitest/browser'
import { afterEach, expect, it, vi } from 'vitest'
import { useState } from 'react'
import english from '../../locales/en/common.json'
import { ApiErrorProvider } from '../../src'
import { standardFixtures } from '../fixtures'
import { withParams } from '../../stories/dictionary/address/address'
import { createMemoryAddress } from '../../stories/dictionary/address/memoryAddress'
import { keyOfExample } from '../../stories/playground/examples'
import { outcomeOf } from '../../stories/playground/outcome'
import { packText, unpackText } from '../../stories/playground/packText'
import { PlaygroundView } from '../../stories/playground/PlaygroundView'
import {
  catalogueNames,
  defaultState,
  failures,
  handovers,
  type PlaygroundState,
  saidOperations,
} from '../../stories/playground/state'
import { fromSearch, toParams } from '../../stories/playground/stateAddress'
import { usePlaygroundState } from '../../stories/playground/usePlaygroundState'
import '../../stories/support/stories.css'
import '../../stories/dictionary/dictionary.css'
import '../../stories/playground/playground.css'

/* The Playground in a real browser: its address, its keys, its layout. The stories try the real clients. */

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength })
const maybe = <T,>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const states: fc.Arbitrary<PlaygroundState> = fc.record({
  example: fc.oneof(fc.constantFrom('', ...standardFixtures.map(keyOfExample)), text(30)),
  body: maybe(fc.oneof(text(30), text(2000), fc.json())),
  status: maybe(fc.integer({ min: 100, max: 999 })),
  headers: maybe(text(80)),
  handover: fc.constantFrom(...handovers),
  failure: maybe(fc.constantFrom(...failures)),
  method: fc.constantFrom('GET', 'POST'),
  keyed: fc.boolean(),
  operation: fc.constantFrom(...saidOperations),
  registered: fc.subarray([...catalogueNames]),
  named: maybe(fc.constantFrom(...catalogueNames)),
  signedIn: fc.constantFrom<PlaygroundState['signedIn'][]>(true, false, 'notSaid'),
})

const searchOf = async (state: PlaygroundState): Promise<string> =>
  withParams('?id=playground--try', await toParams(state))

afterEach(() => page.viewport(1000, 800))

it('keeps every state in the address, and takes it from there', async () => {
  await fc.assert(
    fc.asyncProperty(states, async (state) => {
      const back = await fromSearch(await searchOf(state))
      const absent = { body: undefined, status: undefined, headers: undefined, failure: undefined, named: undefined }
      expect({ ...absent, ...back }).toEqual(state)
    }),
    { numRuns: 300 },
  )
})

it('has a short address for what is as usual, and none of its own to begin with', async () => {
  expect(await searchOf(defaultState)).toBe('?id=playground--try&example=assetpay%2FPRICE_CHANGED')
  expect(await fromSearch('?id=playground--try&globals=locale:de')).toBeNull()
  const long = JSON.stringify({ error: { code: 11, key: 'PRICE_CHANGED', message: 'm'.repeat(3000) } })
  expect((await searchOf({ ...defaultState, body: long })).length).toBeLessThan(250)
})

it('knows whether the person is signed in, isn’t, or nothing is said, and old links of two states', async () => {
  const signedIn = async (search: string) => (await fromSearch(`?example=assetpay/ACCOUNT_DISABLED${search}`))?.signedIn
  expect(await signedIn('')).toBe(true)
  expect(await signedIn('&signedOut=1')).toBe(false)
  expect(await signedIn('&signedOut=notSaid')).toBe('notSaid')
  expect(await searchOf({ ...defaultState, signedIn: false })).toContain('signedOut=1')
})

it('shows a sign-in failure in three ways', async () => {
  render(<Playground start="?example=assetpay/ACCOUNT_DISABLED" />)
  await settled('assetpay/ACCOUNT_DISABLED')
  const banner = () => document.querySelector('[data-stage="banner"] [data-surface="banner"]')
  for (const [choice, copyId] of [
    ['Not signed in', 'private.signIn'],
    ['Not said', 'private.notSaid'],
    ['Signed in', 'restricted.account'],
  ] as const) {
    await keys.selectOptions(screen.getByLabelText('The person is'), choice)
    await waitFor(() => expect(banner()).toHaveTextContent(english[`${copyId}.title`]), { timeout: 5000 })
  }
})

it('takes whatever stands in an address', async () => {
  const name = fc.constantFrom(
    'example',
    'text',
    'packed',
    'http',
    'lines',
    'by',
    'fails',
    'verb',
    'for',
    'only',
    'named',
    'signedOut',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, text(40)), { minLength: 1 }), async (params) => {
      const state = await fromSearch(`?${new URLSearchParams(params).toString()}`)
      expect(handovers).toContain(state?.handover)
      const registered = state?.registered ?? []
      expect(registered).toEqual(catalogueNames.filter((one) => registered.includes(one)))
    }),
    { numRuns: 300 },
  )
})

it('unpacks what it packed, and neither nonsense nor what would fill the memory', async () => {
  expect(await unpackText(await packText('ü'.repeat(5000)))).toBe('ü'.repeat(5000))
  expect(await unpackText('%%%')).toBeUndefined()
  expect(await unpackText('AAAA')).toBeUndefined()
  expect(await unpackText(await packText('0'.repeat(5_000_000)))).toBeUndefined()
})

it('comes to an outcome for every recorded answer, handed over in every way', async () => {
  for (const example of standardFixtures.map(keyOfExample)) {
    for (const handover of ['thrown', 'returned', 'body'] as const) {
      const { problem, resolution } = await outcomeOf({ ...defaultState, example, handover })
      expect(problem === null, `${example} ${handover}`).toBe(resolution === undefined)
    }
  }
})

const steps = vi.fn()
/** What is kept in the address without a step. */
const kept = vi.fn()

function Playground({ start, theme = 'light' }: { readonly start: string; readonly theme?: string }) {
  const [address] = useState(() => {
    const memory = createMemoryAddress(start)
    const step = (params: Parameters<typeof memory.set>[0]): void => {
      memory.set(params)
      steps(memory.search())
    }
    const set: typeof memory.set = (params) => {
      memory.set(params)
      kept(memory.search())
    }
    return { ...memory, step, set }
  })
  const { state, onStep, onType } = usePlaygroundState(address, defaultState)
  return (
    <div className="story-frame" data-errata-theme={theme} data-width="wide">
      <ApiErrorProvider>
        {state && (
          <PlaygroundView {...{ state, onStep, onType }} locale="en" recoveries={{}} linkOf={() => address.search()} />
        )}
      </ApiErrorProvider>
    </div>
  )
}

const out = () => screen.findByRole('region', { name: 'What comes out' })
const settled = async (summary: string): Promise<void> => {
  const region = await out()
  await waitFor(() => expect(region.querySelector('[role="status"]')).toHaveTextContent(summary), { timeout: 5000 })
}
/** A real key of the browser. */
const pressed = (key: string): Promise<void> => keys.keyboard(key.length === 1 ? key : `{${key}}`)

it('is used by keyboard alone, and its focus is always seen', async () => {
  steps.mockClear()
  render(<Playground start="" />)
  await settled('assetpay/PRICE_CHANGED')
  const passed: string[] = []
  const nameOf = (at: Element | null): string =>
    (
      at?.getAttribute('aria-label') ??
      (at?.closest('label')?.querySelector('span') ?? at?.closest('label') ?? at)?.textContent ??
      ''
    )
      .trim()
      .replace(/ \(.*$/, '')
  const tab = async (): Promise<void> => {
    const before = document.activeElement
    await pressed('Tab')
    await waitFor(() => expect(document.activeElement).not.toBe(before))
    passed.push(nameOf(document.activeElement))
    expect(getComputedStyle(document.activeElement as HTMLElement).outlineStyle, passed.at(-1)).not.toBe('none')
  }
  for (let at = 0; at < 15; at += 1) await tab()
  expect(passed).toEqual([
    ...['Once more', 'Copy the link', 'By', 'A recorded answer', 'Body', 'HTTP status', 'Headers, one per line'],
    ...['AssetPay', 'AbstraPay', 'Ratio', 'Tesser', 'One of your own', 'Names the catalogue', 'Operation'],
    'The person is',
  ])
  // What comes out is reached, too: what is folded, what scrolls, and the surfaces.
  for (let at = 0; at < 3; at += 1) await tab()
  expect(passed.slice(-3)).toEqual([
    'All of it',
    'The places that were searched',
    expect.stringContaining('Words of the server'),
  ])
})

it('changes by keys: a choice is a step in the address, a letter is not', async () => {
  steps.mockClear()
  render(<Playground start="" />)
  await settled('assetpay/PRICE_CHANGED')
  const operation = screen.getByLabelText('Operation')
  operation.focus()
  // Arrows: not every build of Chromium looks for what is typed in a closed list.
  for (let at = 0; at < 5 && !(operation as HTMLSelectElement).value.startsWith('write'); at += 1)
    await pressed('ArrowDown')
  await waitFor(() => expect(steps).toHaveBeenLastCalledWith(expect.stringContaining('for=write')), { timeout: 10_000 })
  const known = steps.mock.calls.length
  screen.getByLabelText('Body').focus()
  await keys.keyboard('{Control>}a{/Control}')
  await keys.keyboard('MISSING_TEXT')
  await settled('common/HTTP_409')
  // The last letter has come to the address, too, and none of them was a step.
  await waitFor(() => expect(kept).toHaveBeenLastCalledWith(expect.stringContaining('MISSING_TEXT')))
  expect(steps).toHaveBeenCalledTimes(known)
  await waitFor(() => expect(screen.getByText('No other code was seen.')).toBeVisible())
})

it('follows the address', async () => {
  render(<Playground start="?example=&text=INSUFFICIENT_BALANCE&by=code&only=assetpay,ratio" />)
  await settled('common/UNREADABLE')
  const region = await out()
  expect(within(region).getByText(/is listed by AssetPay and Ratio/)).toBeVisible()
  const named = screen.getByLabelText('Names the catalogue')
  await keys.selectOptions(named, 'ratio')
  await settled('ratio/INSUFFICIENT_BALANCE')
})

it.each([
  [320, 'light', '?example=rfc9457/pointers'],
  [320, 'dark', ''],
  [768, 'light', '?example=stripe/param&by=returned'],
  [1280, 'dark', '?example=rfc9457/pointers'],
  [1280, 'light', '?example=&text={"success":true}&by=body'],
] as const)(
  'fits into %i px (%s %s), and axe finds nothing',
  async (width, theme, start) => {
    await page.viewport(width, 900)
    render(<Playground start={start} theme={theme} />)
    const region = await out()
    await waitFor(
      () => expect(region.querySelector('[data-stage] [data-surface], [data-step="nothing"]')).toBeVisible(),
      {
        timeout: 5000,
      },
    )
    for (const details of region.querySelectorAll('details')) details.open = true
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  },
  30_000,
)
