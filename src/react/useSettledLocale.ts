import { useMemo, useState } from 'react'
import type { MessageStore } from '../locale/messageStore'
import { useCopyLoading } from './useCopyLoading'

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
  useCopyLoading(isThere ? null : locale, messages, tag, names, () => {
    settle({ locale, tag })
  })
  return isThere ? { locale, tag } : settled
}
