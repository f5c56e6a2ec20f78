import { useEffect, useMemo, useState } from 'react'
import type { MessageStore } from '../locale/messageStore'
import { patience } from './useErrorState'

/**
 * The locale to show: after a switch the one of before, until the words of the new one are there, for 300 ms at most. So
 * nothing on screen goes away or passes through English.
 */
export function useSettledLocale(
  locale: string,
  tag: string,
  messages: MessageStore,
  catalogues: readonly { readonly name: string }[],
): { readonly locale: string; readonly tag: string } {
  const [settled, settle] = useState({ locale, tag })
  const names = useMemo(() => ['common', ...catalogues.map(({ name }) => name)], [catalogues])
  const isThere = settled.tag === tag || messages.ready(tag, names)
  if (isThere && (settled.locale !== locale || settled.tag !== tag)) settle({ locale, tag })
  useEffect(() => {
    if (isThere) return
    void messages.load(tag, names)
    const timer = setTimeout(() => {
      settle({ locale, tag })
    }, patience)
    return () => {
      clearTimeout(timer)
    }
  }, [isThere, locale, tag, messages, names])
  return isThere ? { locale, tag } : settled
}
