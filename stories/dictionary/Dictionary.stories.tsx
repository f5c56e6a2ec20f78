import type { Meta, StoryObj } from '@storybook/react-vite'
import { findIn } from '../support/findIn'
import { useEntryKey } from './address/useEntryKey'
import { CataloguePage } from './catalogue/CataloguePage'
import { CodePage } from './code/CodePage'
import './dictionary.css'
import { LookupsPage } from './lookups/LookupsPage'
import { playLookups } from './lookups/playLookups'
import { pageAddress } from './parts/host'

interface DictionaryStoryProps {
  /** Catalogue and code, where the address names none. */
  readonly entry: string
  readonly page: 'catalogue' | 'code' | 'lookups'
}

function DictionaryStory({ entry, page }: DictionaryStoryProps) {
  const key = useEntryKey(pageAddress, entry)
  switch (page) {
    case 'catalogue':
      return <CataloguePage />
    case 'code':
      return <CodePage entryKey={key} />
    case 'lookups':
      return <LookupsPage />
    default:
      return page satisfies never
  }
}

const meta = {
  title: 'Dictionary',
  component: DictionaryStory,
  args: { entry: 'assetpay/PRICE_CHANGED', page: 'catalogue' },
  argTypes: { entry: { table: { disable: true } }, page: { table: { disable: true } } },
  // It is a page: the toolbar's width is for widgets.
  globals: { width: 'wide' },
  parameters: { controls: { disable: true }, options: { layout: { showPanel: false } } },
} satisfies Meta<typeof DictionaryStory>
export default meta
type Story = StoryObj<typeof meta>

/** Every code of every catalogue: search, filter, compare two languages, export. */
export const Catalogue: Story = {
  // The part of the table that is drawn first stands for all: rows differ in nothing but their words and a handful
  // of looks, and the browser test of this page has axe look at a row of every look there is.
  parameters: { a11y: { context: { exclude: ['.dictionary-table tbody ~ tbody'] } } },
  // It only looks: it runs for whoever opens the page, too.
  play: async ({ canvasElement }) => {
    await findIn(canvasElement, '[data-key="assetpay/PRICE_CHANGED"]')
  },
}

/** Everything about one code. Its address names catalogue and code. */
export const Code: Story = {
  args: { page: 'code', handlers: false } as Partial<DictionaryStoryProps>,
  play: async ({ canvasElement }) => {
    await findIn(canvasElement, '[data-stage="banner"] [data-surface="banner"]')
    await findIn(canvasElement, '[data-stage="toast"] [data-surface="toast"]')
    await findIn(canvasElement, '.dictionary-languages article:last-child strong')
  },
}

/** Ten lookups to try: lines of a log, pasted answers, half-remembered words. Each finds its code in one go. */
export const Lookups: Story = {
  args: { page: 'lookups' },
  parameters: Catalogue.parameters ?? {},
  // Whoever opens it sees all ten run, and can then try them.
  play: playLookups,
}
