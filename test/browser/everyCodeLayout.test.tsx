import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { catalogues } from '../../stories/support/catalogues'
import { codeArgs, CodeStory, playCode } from '../../stories/support/CodeStory'
import { StoryFrame, type StoryGlobals } from '../../stories/support/StoryFrame'
import { emulate, still } from '../support/emulate'
import { lookedAt, wrongBoxes, wrongInForcedColours, wrongInTheme } from '../support/faultsOf'
import { areColoursForced } from '../support/forcedColoursOf'
import '../../src/components/styles.css'
import '../../stories/support/stories.css'

/*
 * The stories of all codes in a language that is 40 % longer, in the narrowest column and forced colours, and in the dark from right
 * to left: what the stories' own tests do (.storybook/checks.ts), with many codes on a page, since a page for each takes minutes.
 */

interface Look {
  readonly globals: Pick<StoryGlobals, 'locale' | 'width'>
  readonly features?: Readonly<Record<string, string>>
}
const looks: Readonly<Record<string, Look>> = {
  'long and in forced colours': {
    globals: { locale: 'en-XA', width: '280' },
    features: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
  },
  'right to left and dark': { globals: { locale: 'ar-XB', width: '320' } },
}

interface Shown {
  readonly catalogue: string
  readonly code: string
  readonly args: Partial<Parameters<typeof CodeStory>[0]>
  readonly isSignedIn: boolean
}
const all: readonly Shown[] = catalogues.flatMap(({ catalogue, samples }) =>
  Object.keys(catalogue.errors).map((code) => {
    const { operation, values, widget } = samples[code] ?? {}
    const args = { ...codeArgs, operation: operation ?? ('notKnown' as const), values: values ?? {} }
    return { catalogue: catalogue.name, code, args, isSignedIn: widget !== 'signIn' }
  }),
)
const size = 20
const pages = Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** True only of one page with one story on it. */
const ofWholePages = [
  'region',
  'landmark-unique',
  'landmark-no-duplicate-banner',
  'heading-order',
  'page-has-heading-one',
]

afterEach(async () => {
  cleanup()
  await emulate()
})

test('they are all there', () => {
  expect(all.length).toBeGreaterThan(400)
})

describe.each(Object.entries(looks))('%s', (_, { globals, features }) => {
  test.each(pages.map((page) => [`${page[0]?.catalogue ?? ''} ${page[0]?.code ?? ''} …`, page] as const))(
    '%s',
    async (_first, page) => {
      if (features) await emulate(features)
      const { container } = render(
        page.map(({ catalogue, code, args, isSignedIn }) => (
          <section key={`${catalogue} ${code}`}>
            <StoryFrame
              {...globals}
              theme="dark"
              appearance="default"
              developerDetails={false}
              signedIn={isSignedIn}
              handlers
              wholePage={false}
              name={`${catalogue} ${code}`}
            >
              <CodeStory {...args} catalogue={catalogue} code={code} />
            </StoryFrame>
          </section>
        )),
      )
      const wrong: string[] = []
      const frames: HTMLElement[] = []
      for (const [at, section] of [...container.children].entries()) {
        const { catalogue = '', code = '' } = page[at] ?? {}
        await playCode({ canvasElement: section as HTMLElement, args: { catalogue, code } })
        const frame = section.querySelector<HTMLElement>('.story-frame')
        if (frame) frames.push(frame)
      }
      expect(frames).toHaveLength(page.length)
      still(container)

      for (const [at, frame] of frames.entries()) {
        for (const what of wrongBoxes(frame)) wrong.push(`${page[at]?.code ?? ''}: ${what}`)
      }
      const looked = lookedAt(container)
      const isForced = areColoursForced()
      expect(isForced).toBe(features !== undefined)
      // What axe takes for the colours that are seen are the page's.
      const off = [...ofWholePages, ...(isForced ? ['color-contrast'] : [])]
      const { violations } = await axe.run(container, {
        resultTypes: ['violations'],
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      })
      for (const { id, nodes } of violations) wrong.push(`${id}: ${nodes.map(({ html }) => html).join('\n')}`)
      if (!isForced) for await (const what of wrongInTheme('light', frames, looked)) wrong.push(what)
      for await (const what of wrongInForcedColours(looked)) wrong.push(what)
      expect([...new Set(wrong)]).toEqual([])
    },
  )
})
