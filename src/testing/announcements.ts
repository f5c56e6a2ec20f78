import { timersAreHeld } from './settle'
import { deepAll, queryAllSurfaces, shownNow, textOf } from './surfaces'
import { heldClock } from './testClock'
import { until } from './until'

/** What a screen reader was given to say. */
export interface Announcement {
  readonly text: string
  /** `assertive` interrupts, `polite` waits. */
  readonly tone: 'assertive' | 'polite'
}

const regions = '.errata-announcer [aria-live]'

let heard: Announcement[] = []
const watchers = new Set<() => void>()

/**
 * Listens to the announcers in a document or shadow root. `<TestErrorProvider>` does it for the document. The first that
 * starts to listen forgets what was heard before.
 * @returns how to stop
 */
export function watchAnnouncements(root: Document | ShadowRoot = document): () => void {
  if (watchers.size === 0) heard = []
  const last = new WeakMap<Element, string>()
  const look = (): void => {
    for (const region of root.querySelectorAll(regions)) {
      const text = textOf(region)
      const before = last.get(region)
      last.set(region, text)
      // A region that comes together with its text isn't read out.
      if (before === undefined || text === before || text === '') continue
      heard.push({ text, tone: region.getAttribute('aria-live') === 'assertive' ? 'assertive' : 'polite' })
    }
  }
  look()
  const observer = new MutationObserver(look)
  observer.observe(root, { subtree: true, childList: true, characterData: true })
  watchers.add(look)
  return () => {
    look()
    observer.disconnect()
    watchers.delete(look)
  }
}

/** Everything that was announced in this test so far, in order; the same twice if it was said twice. */
export function announcements(): readonly Announcement[] {
  for (const look of watchers) look()
  return [...heard]
}

export interface ExpectAnnouncedOptions {
  readonly tone?: Announcement['tone']
  /** How often it must have been said at least. Default: 1. */
  readonly times?: number
  /** Real milliseconds to wait. Default: 1000. */
  readonly timeout?: number
}

/** Words, a pattern, or the code of an open entry that is on the page. */
export type AnnouncementMatch = string | RegExp | { readonly code: string }

/** What surfaces with a code say: their title, or a field's sentence, without what stands around them. */
const wordsOf = (code: string): readonly string[] =>
  queryAllSurfaces(undefined, { code }).map((surface) => {
    const words = (surface.querySelector('.errata-title') ?? surface).cloneNode(true) as Element
    for (const aside of words.querySelectorAll('.errata-hidden, .errata-count')) aside.remove()
    return textOf(words)
  })

function fits({ text }: Announcement, expected: AnnouncementMatch): boolean {
  if (typeof expected === 'string') return text.includes(expected)
  if (expected instanceof RegExp) return text.search(expected) >= 0
  return wordsOf(expected.code).some((words) => words !== '' && text.includes(words))
}

function notAnnounced(expected: AnnouncementMatch, { tone, times = 1 }: ExpectAnnouncedOptions): Error {
  const what =
    typeof expected === 'string'
      ? `"${expected}"`
      : expected instanceof RegExp
        ? String(expected)
        : `the code ${expected.code}`
  const how = `${tone === undefined ? '' : ` as ${tone}`}${times === 1 ? '' : `, ${times} times`}`
  const all = announcements()
  const lines = all.map((one) => `\n  ${one.tone} "${one.text}"`).join('')
  const hints = [
    ...(watchers.size === 0 ? ['Nobody listened: render in a <TestErrorProvider>, or call watchAnnouncements().'] : []),
    ...(timersAreHeld() && !heldClock()
      ? ['The timers are fake: give them to testClock(), so that time can pass.']
      : []),
    ...(deepAll(document, '[data-surface] :focus, [aria-invalid=true]:focus').length > 0
      ? ['The focus is on an error: it is read out from there, not announced as well. Expect the focus instead.']
      : []),
    all.length === 0 ? 'Nothing was announced.' : `Announced:${lines}`,
  ]
  return new Error(`react-errata/testing: ${what} was not announced${how}. ${[...hints, shownNow()].join('\n')}`)
}

/**
 * Waits until something was announced, also before this call; a held clock is let pass as long as the announcer needs.
 * @throws with what was announced and what is on the page instead
 */
export async function expectAnnounced(
  expected: AnnouncementMatch,
  options: ExpectAnnouncedOptions = {},
): Promise<Announcement> {
  const { tone, times = 1, timeout = 1000 } = options
  const find = (): Announcement | undefined =>
    announcements().filter((one) => fits(one, expected) && (tone === undefined || one.tone === tone))[times - 1]
  const said = find() ?? (await heldClock()?.advance(announcerPause), await until(find, timeout))
  if (!said) throw notAnnounced(expected, options)
  return said
}

/** More than lies between an error and its announcement. */
const announcerPause = 400
