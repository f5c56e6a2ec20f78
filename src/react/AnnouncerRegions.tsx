'use client'
import { useSyncExternalStore } from 'react'
import type { Announcer } from '../store/createAnnouncer'
import { TopLayer } from './TopLayer'

/** The one pair of live regions of a provider: there and empty before the first error, without controls. */
export function AnnouncerRegions({ announcer, locale }: { readonly announcer: Announcer; readonly locale: string }) {
  const { get, subscribe } = announcer.spoken
  const spoken = useSyncExternalStore(subscribe, get, get)
  return (
    // What was said before doesn't come along: it would be said again, or nothing after it.
    <TopLayer onMove={announcer.move}>
      <div className="errata-announcer" lang={locale}>
        <div aria-live="assertive" aria-atomic="true">
          {spoken.assertive}
        </div>
        <div aria-live="polite" aria-atomic="true">
          {spoken.polite}
        </div>
      </div>
    </TopLayer>
  )
}
