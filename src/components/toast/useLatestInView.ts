import { type RefObject, useEffect } from 'react'
import { selectors } from '../../dom/parts'
import { useLatest } from '../../react/useLatest'

/**
 * Where there is more than fits, what came last is in view: at the end of the list. Unless the person is busy with another.
 * @param latest what came last
 */
export function useLatestInView(ref: RefObject<HTMLElement | null>, latest: string | undefined, isBusy: boolean): void {
  const busy = useLatest(isBusy)
  useEffect(() => {
    // Without a toast nothing is measured.
    const list = latest !== undefined && ref.current?.querySelector(selectors.list)
    if (list && !busy.current) list.scrollTop = list.scrollHeight
  }, [ref, latest, busy])
}
