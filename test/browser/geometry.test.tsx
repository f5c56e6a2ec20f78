import { act, cleanup, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { cdp } from 'vitest/browser'
import { afterEach, describe, expect, test } from 'vitest'
import type { StoryGlobals } from '../../stories/support/StoryFrame'
import { geometryOf } from './geometryOf'
import { codeSample, showStory, type ShownStory, surfaceStories } from './surfaceStories'
import '../../src/components/styles.css'
import '../../stories/support/stories.css'

/*
 * Instead of pictures, which differ with the fonts of a machine: nothing overlaps, sticks out or is cut off, in any story of
 * the surfaces and a sample of the codes, whatever the language, direction, width, scheme and appearance.
 */

const start: StoryGlobals = {
  locale: 'en',
  theme: 'light',
  width: '420',
  appearance: 'default',
  developerDetails: false,
}
const widths = ['280', '320', '420'] as const
const themes = ['light', 'dark'] as const
const appearances = ['default', 'quiet', 'contrast'] as const
const locales = ['en', 'en-XA', 'ar-XB'] as const

/** Motion is over: what stands there stands still. */
const still = async (frame: Element): Promise<void> => {
  for (const motion of frame.getAnimations({ subtree: true })) motion.finish()
  await waitFor(() => {
    expect(frame.querySelector('[data-surface], .errata-more')).not.toBeNull()
  })
  for (const motion of frame.getAnimations({ subtree: true })) motion.finish()
}

const media = (...features: readonly (readonly [name: string, value: string])[]): Promise<unknown> =>
  // The frame that the tests run in belongs to the page that this speaks to.
  (cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> }).send(
    'Emulation.setEmulatedMedia',
    { features: features.map(([name, value]) => ({ name, value })) },
  )

afterEach(async () => {
  await media()
})

async function checkBoxes(story: ShownStory, locale: string): Promise<void> {
  const { frame, change } = await showStory(story, { ...start, locale })
  await still(frame)
  const wrong: string[] = []
  for (const width of widths) {
    for (const appearance of appearances) {
      for (const theme of themes) {
        change({ locale, width, theme, appearance })
        for (const what of geometryOf(frame)) wrong.push(`${what} (${width} px, ${theme}, ${appearance})`)
      }
    }
  }
  expect(wrong).toEqual([])
  act(cleanup)
}

describe.each(locales)('nothing overlaps, overflows or is cut off in %s', (locale) => {
  test.each(surfaceStories)('$name', async (story) => {
    await checkBoxes(story, locale)
  })
  test.each(codeSample(16))('$name', async (story) => {
    await checkBoxes(story, locale)
  })
})

test('the check finds what it is for', async () => {
  const [story] = surfaceStories
  if (!story) throw new Error('There are no stories.')
  const { frame } = await showStory(story, start)
  await still(frame)
  expect(geometryOf(frame)).toEqual([])
  const spoil = (rule: string): readonly string[] => {
    const style = document.createElement('style')
    style.textContent = rule
    document.head.append(style)
    const found = geometryOf(frame)
    style.remove()
    return found
  }
  expect(spoil('.errata-detail { white-space: nowrap !important }')).not.toEqual([])
  expect(spoil('.errata-dismiss { margin-inline-start: -40px !important }')).not.toEqual([])
  expect(spoil('.errata-dismiss { min-inline-size: 0 !important; padding: 0 !important }')).not.toEqual([])
  expect(spoil('.errata-icon { margin-block-start: 6px !important }')).not.toEqual([])
  expect(spoil('.errata-banner { inline-size: 500px !important }')).not.toEqual([])
})

const looks = [
  ['light', 'light', []],
  ['dark', 'dark', []],
  ['forced colours', 'light', [['forced-colors', 'active']]],
  [
    'forced colours, dark',
    'dark',
    [
      ['forced-colors', 'active'],
      ['prefers-color-scheme', 'dark'],
    ],
  ],
] as const

describe.each(['en', 'ar-XB'])('axe finds nothing in %s', (locale) => {
  test.each(surfaceStories)('$name', async (story) => {
    const { frame, change } = await showStory(story, { ...start, locale, width: '320' })
    await still(frame)
    for (const [name, theme, features] of looks) {
      await media(...features)
      for (const appearance of appearances) {
        change({ locale, width: '320', theme, appearance })
        for (const motion of frame.getAnimations({ subtree: true })) motion.finish()
        // One widget isn't a page, and stands in no landmark.
        const { violations } = await axe.run(frame, { rules: { region: { enabled: false } } })
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.any[0]?.message ?? ''}`),
          `${name}, ${appearance}`,
        ).toEqual([])
      }
    }
    act(cleanup)
  })
})

test('forced colours were really asked for', async () => {
  await media(['forced-colors', 'active'])
  expect(matchMedia('(forced-colors: active)').matches).toBe(true)
})
