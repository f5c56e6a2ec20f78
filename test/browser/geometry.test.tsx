import { act, cleanup, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { StoryGlobals } from '../../stories/support/StoryFrame'
import { emulate, still } from '../support/emulate'
import { areColoursForced, lostIn } from '../support/forcedColoursOf'
import { geometryOf } from '../support/geometryOf'
import { showStory, surfaceStories } from './surfaceStories'
import '../../src/components/styles.css'
import '../../stories/support/stories.css'

/*
 * Instead of pictures, which differ with the fonts of a machine: nothing overlaps, sticks out or is cut off, and axe finds nothing.
 * The stories' own tests look at every story in the default appearance (.storybook/checks.ts); here the surfaces have the others.
 */

const start: StoryGlobals = {
  locale: 'en',
  theme: 'light',
  width: '420',
  appearance: 'default',
  developerDetails: false,
}
const widths = ['280', '320', '420'] as const
const appearances = ['quiet', 'contrast'] as const

/** There, and at rest. */
const settled = async (frame: Element): Promise<void> => {
  await waitFor(() => {
    expect(frame.querySelector('[data-surface], .errata-more')).not.toBeNull()
  })
  still(frame)
}

afterEach(async () => {
  await emulate()
})

describe.each(['en', 'en-XA', 'ar-XB'])('nothing overlaps, overflows or is cut off in %s', (locale) => {
  test.each(surfaceStories)('$name', async (story) => {
    const { frame, change } = await showStory(story, { ...start, locale })
    await settled(frame)
    const wrong: string[] = []
    for (const width of widths) {
      for (const appearance of appearances) {
        change({ locale, width, appearance })
        still(frame)
        for (const what of geometryOf(frame)) wrong.push(`${what} (${width} px, ${appearance})`)
      }
    }
    expect(wrong).toEqual([])
    act(cleanup)
  })
})

test('the check finds what it is for', async () => {
  const [story] = surfaceStories
  if (!story) throw new Error('There are no stories.')
  const { frame } = await showStory(story, start)
  await settled(frame)
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

/** Each look in one language: neither direction nor words change what colours come to. */
const looks = {
  en: [
    ['light', 'light', {}],
    ['forced colours, dark', 'dark', { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }],
  ],
  'ar-XB': [
    ['dark', 'dark', {}],
    ['forced colours', 'light', { 'forced-colors': 'active' }],
  ],
} as const

describe.each(['en', 'ar-XB'] as const)('axe finds nothing in %s', (locale) => {
  test.each(surfaceStories)('$name', async (story) => {
    const { frame, change } = await showStory(story, { ...start, locale, width: '320' })
    await settled(frame)
    for (const [name, theme, features] of looks[locale]) {
      await emulate(features)
      const forced = areColoursForced()
      expect(forced, name).toBe('forced-colors' in features)
      for (const appearance of appearances) {
        change({ locale, width: '320', theme, appearance })
        still(frame)
        const { violations } = await axe.run(frame, {
          resultTypes: ['violations'],
          // One widget isn't a page, and stands in no landmark. What axe takes for the colours that are seen are the page's.
          rules: { region: { enabled: false }, 'color-contrast': { enabled: !forced } },
        })
        const lost = forced ? lostIn([...frame.querySelectorAll('*')]) : []
        expect(
          [
            ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.any[0]?.message ?? ''}`),
            ...lost,
          ],
          `${name}, ${appearance}`,
        ).toEqual([])
      }
    }
    act(cleanup)
  })
})
