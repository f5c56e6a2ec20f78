import type { Catalogue } from '../catalogue/types'
import type { MessageStore } from '../locale/messageStore'
import type { ChosenLocale } from './chooseLocale'
import { type Announcer, createAnnouncer } from './createAnnouncer'
import type { LoadMessages } from './options'
import type { ProviderProps } from './providerProps'
import type { ProviderShell } from './providerShell'
import type { ProviderState } from './providerState'
import type { Memory } from './remember'
import { createToastQueue, type ToastQueue } from './toastQueue'
import { warnOnce } from './warnOnce'

/** What a provider remembers from one rendering to the next. */
export interface ProviderMemory {
  readonly values: Memory
  readonly announcer: Announcer
  readonly toasts: ToastQueue
  props: ProviderProps
  /** The locale whose words are shown, and one that was waited for in vain. */
  settled?: ChosenLocale
  gaveUp?: string
}
const memories = new WeakMap<ProviderShell, ProviderMemory>()

export const memoryOf = (shell: ProviderShell, outer: ProviderState | null): ProviderMemory => {
  let memory = memories.get(shell)
  if (!memory) {
    memory = {
      values: new Map(),
      announcer: createAnnouncer(),
      toasts: createToastQueue(outer?.toasts ?? null, shell.toasters),
      props: {},
    }
    memories.set(shell, memory)
  }
  return memory
}

/** The same function while there is one; the latest runs. */
export const latestLoad =
  (memory: ProviderMemory): LoadMessages =>
  async (tag, names) =>
    (await memory.props.loadMessages?.(tag, names)) ?? {}

/**
 * The locale to show: after a switch the one of before, until the words of the new one are there, for 300 ms at most. So
 * nothing on screen goes away or passes through English.
 */
export function settle(
  memory: ProviderMemory,
  wanted: ChosenLocale,
  messages: MessageStore,
  catalogues: readonly Catalogue[],
): ChosenLocale {
  const { settled, gaveUp } = memory
  const names = ['common', ...catalogues.map(({ name }) => name)]
  if (settled && settled.tag !== wanted.tag && gaveUp !== wanted.tag && !messages.ready(wanted.tag, names))
    return settled
  delete memory.gaveUp
  return (memory.settled = wanted)
}

/** Development hears of copy that doesn't come. */
export function warnAboutLoading(tag: string, name: string, reason: unknown): void {
  if (process.env.NODE_ENV === 'production') return
  warnOnce(
    'locale/load',
    `The "${tag}" copy of "${name}" could not be loaded (${String(reason)}); generic copy is shown, and it is tried again with the next error.`,
    'Check that the chunk is deployed and that "script-src" allows it, or hand the messages to the provider.',
  )
}
