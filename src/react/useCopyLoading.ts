import { useEffect } from 'react'
import type { MessageStore } from '../locale/messageStore'
import { useLatest } from './useLatest'

/** How long anything waits for its copy, in milliseconds. */
const patience = 300

/**
 * Loads copy while something waits for it.
 * @param waiting what waits, or null; the time starts over for another one
 * @param giveUp called when it has waited long enough
 */
export function useCopyLoading(
  waiting: string | null,
  messages: MessageStore,
  tag: string,
  names: readonly string[],
  giveUp: () => void,
): void {
  const latest = useLatest(giveUp)
  useEffect(() => {
    if (waiting === null) return
    void messages.load(tag, names)
    const timer = setTimeout(() => {
      latest.current()
    }, patience)
    return () => {
      clearTimeout(timer)
    }
  }, [waiting, messages, tag, names, latest])
}
