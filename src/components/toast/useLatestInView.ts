import { type RefObject, useEffect } from 'react'
import { useLatest } from '../../react/useLatest'

/**
 * Where there is more than fits, what came last is in view: at the end of the list. Unless the person is busy with another.
 * @param latest what came last
 */
export function useLatestInView(ref: RefObject<HTMLElement | null>, latest: string | undefined, isBusy: boolean): void {
  const busy = useLatest(isBusy)
  useEffect(() => {
    const list = ref.current?.querySelector('.errata-viewport')
    if (list && !busy.current) list.scrollTop = list.scrollHeight
  }, [ref, latest, busy])
}
