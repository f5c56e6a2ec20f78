import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import '../dictionary/dictionary.css'
import { eventually } from '../support/eventually'
import { findIn } from '../support/findIn'
import './playground.css'
import { PlaygroundPage, type PlaygroundPageProps } from './PlaygroundPage'
import type { PlaygroundState } from './state'
import { paramNames } from './stateAddress'

type PlaygroundArgs = Pick<PlaygroundPageProps, 'start'>

const meta = {
  title: 'Playground',
  args: { start: {} },
  argTypes: { start: { table: { disable: true } } },
  // Another story is another page.
  render: ({ start }, { id }) => <PlaygroundPage key={id} storyId={id} start={start} />,
  // It is a page: the toolbar's width is for widgets.
  globals: { width: 'wide' },
  parameters: { controls: { disable: true }, options: { layout: { showPanel: false } } },
} satisfies Meta<PlaygroundArgs>
export default meta
type Story = StoryObj<typeof meta>

interface Expected {
  /** `catalogue/code`. */
  readonly problem: string
  readonly recognised?: RegExp
  readonly surface?: 'banner' | 'field'
}

/** Whoever opens a link sees something else than what the story starts with. */
const isLinked = (): boolean => {
  const params = new URLSearchParams(window.location.search)
  return paramNames.some((name) => params.has(name))
}

/** A story that starts somewhere, and proves what comes out. */
const showing = (start: Partial<PlaygroundState>, { problem, recognised, surface = 'banner' }: Expected): Story => ({
  args: { start },
  play: async ({ canvasElement }) => {
    if (isLinked()) return
    await findIn(canvasElement, `[data-stage="${surface}"] [data-surface="${surface}"]`)
    const [catalogue = '', code = ''] = problem.split(/\/(.*)/)
    const json = canvasElement.querySelector('[aria-labelledby="dictionary-problem"] pre')?.textContent ?? ''
    await expect(JSON.parse(json)).toMatchObject({ catalogue, code })
    if (recognised) {
      await expect(canvasElement.querySelector('[data-step="recognised"]')).toHaveTextContent(recognised)
    }
  },
})

/** A story in which nothing is to be shown, and the page says why. */
const silent = (start: Partial<PlaygroundState>, why: RegExp): Story => ({
  args: { start },
  play: async ({ canvasElement }) => {
    if (isLinked()) return
    const note = await findIn(canvasElement, '[data-step="nothing"]')
    await eventually(() => expect(note).toHaveTextContent(why))
    await expect(canvasElement.querySelector('[data-stage]')).toBeNull()
  },
})

/** Put anything in. The address holds all of it, so a link leads others to the same. */
export const Try: Story = showing({}, { problem: 'assetpay/PRICE_CHANGED', recognised: /shape .* is AssetPay’s/ })

/** AbstraPay's body, returned by a call that never looks at the status. */
export const BodyOfAbstraPay: Story = showing(
  { example: 'abstrapay/SESSION_EXPIRED', handover: 'body' },
  { problem: 'abstrapay/SESSION_EXPIRED', recognised: /AbstraPay’s/ },
)

/** Ratio's body; the code belongs to a field. */
export const BodyOfRatio: Story = showing(
  { example: 'ratio/MISSING_FIRST_NAME', handover: 'body' },
  { problem: 'ratio/MISSING_FIRST_NAME', recognised: /Ratio’s/, surface: 'field' },
)

/** Tesser's body. */
export const BodyOfTesser: Story = showing(
  { example: 'tesser/payments-3015', handover: 'body' },
  { problem: 'tesser/payments-3015', recognised: /Tesser’s/ },
)

/** RFC 9457: no catalogue knows it; the status and the fields are used all the same. */
export const StandardBody: Story = showing(
  { example: 'rfc9457/pointers' },
  { problem: 'common/HTTP_422', recognised: /common conventions/ },
)

/** A catalogue of one's own, without an envelope, in the body of a convention. */
export const CatalogueOfYourOwn: Story = showing(
  { example: 'aip193/error-info', registered: ['assetpay', 'abstrapay', 'ratio', 'tesser', 'merchant'] },
  { problem: 'merchant/SPEND_LIMIT_REACHED', recognised: /only that one lists SPEND_LIMIT_REACHED/ },
)

/** What axios throws when a gateway answers with a page of HTML. The request really goes out. */
export const AxiosAndHtml: Story = showing(
  { example: 'gateways/nginx-502', handover: 'axios', method: 'GET' },
  { problem: 'common/HTTP_502' },
)

/** What fetch throws in this very browser when nothing answers. */
export const FetchAndNoConnection: Story = showing(
  { handover: 'fetch', failure: 'network', operation: 'write' },
  { problem: 'common/NETWORK', recognised: /failure of the network/ },
)

/** A code that three of the registered catalogues list, in a body that is nobody's. */
export const AmbiguousCode: Story = showing(
  { example: '', body: '{"type":"https://errors.example/INSUFFICIENT_BALANCE"}', status: 409 },
  { problem: 'common/HTTP_409', recognised: /AssetPay, AbstraPay, and Ratio/ },
)

/** An answer that says itself that all is well. */
export const Success: Story = silent(
  { example: '', body: '{"success":true,"data":{}}', handover: 'body' },
  /the answer is a success/i,
)

/** Somebody went elsewhere: no error to show. */
export const Abort: Story = silent({ handover: 'fetch', failure: 'abort' }, /called the request off/)
