import { createStore, type Store } from './createStore'
import type { ErrorPresentation } from './presentation'

/** What one surface has to say of an error. */
export interface Utterance {
  readonly error: ErrorPresentation
  readonly from: 'banner' | 'toast' | 'field'
  readonly text: string
}

/** What the live regions hold. Only one of them speaks at a time. */
export interface Spoken {
  readonly assertive: string
  readonly polite: string
  /** The language of the words, where it differs from the one asked for. */
  readonly lang: string | undefined
}

export interface Announcer {
  readonly spoken: Store<Spoken>
  /** Something is about to be said or stands in the regions: they have to be where the person is. */
  readonly isSpeaking: Store<boolean>
  /** The regions move into a dialog or out: what they hold stays behind, unless it came too late to be heard before. */
  readonly move: () => void
  readonly announce: (utterance: Utterance) => void
}

const silence: Spoken = { assertive: '', polite: '', lang: undefined }
const rank = { banner: 0, toast: 1, field: 2 } as const

/** Between emptying a region and filling it again, so that the same words are announced a second time. */
const pause = 60

/** What was said stays at least so long: what is taken away at once, when another error follows, may never be read. */
const hold = 250

/** As long as it may be read. Then the regions are empty again: nobody comes across old words, and new ones need no pause. */
const stay = 7_000

/** Gathers what the surfaces say in one commit and says it once. */
export function createAnnouncer(): Announcer {
  const spoken = createStore<Spoken>(silence)
  const isSpeaking = createStore(false)
  let rest: ReturnType<typeof setTimeout> | undefined
  /** Since when the regions are where they are: a screen reader has to find them before they are filled. */
  let movedAt = -Infinity
  let waiting: Utterance[] = []
  let said: readonly Utterance[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let saidAt = -Infinity

  /** Regions that are empty already can be filled as soon as everything in this commit has been said. */
  const clear = (): void => {
    const isReady = spoken.get() === silence && Date.now() - movedAt >= pause
    spoken.set(silence)
    timer = setTimeout(speak, isReady ? 1 : pause)
  }
  const fallSilent = (): void => {
    if (timer !== undefined) return
    spoken.set(silence)
    isSpeaking.set(false)
  }
  const speak = (): void => {
    timer = undefined
    clearTimeout(rest)
    rest = setTimeout(fallSilent, stay)
    saidAt = Date.now()
    said = waiting
    waiting = []
    const heard = said.filter(({ error, from }) =>
      said.every((other) => other.error.id !== error.id || rank[other.from] >= rank[from]),
    )
    const tone = heard.some(({ error }) => error.severity === 'error') ? 'assertive' : 'polite'
    spoken.set({
      ...silence,
      [tone]: [...new Set(heard.map(({ text }) => text))].join(' '),
      lang: heard.find(({ text }) => text !== '')?.error.lang,
    })
  }

  return {
    spoken,
    isSpeaking,
    move: () => {
      movedAt = Date.now()
      spoken.set(silence)
      if (Date.now() - saidAt >= hold) return
      waiting = [...said, ...waiting]
      said = []
      timer ??= setTimeout(speak, pause)
    },
    announce: (utterance) => {
      waiting.push(utterance)
      isSpeaking.set(true)
      if (timer !== undefined) return
      const left = Math.min(hold, saidAt + hold - Date.now())
      if (left > 0) timer = setTimeout(clear, left)
      else clear()
    },
  }
}
