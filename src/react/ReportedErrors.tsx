'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { Store } from './context'
import type { ApiErrorOptions } from './options'
import { useProvider } from './providerContext'
import { useErrorState } from './useErrorState'

/** One thing that was reported. */
export interface Report {
  readonly key: string
  readonly thrown: unknown
  readonly options: ApiErrorOptions | undefined
}

/** Keeps what was reported to the provider in the toaster's queue until it is dismissed. */
export function ReportedErrors({ reports }: { readonly reports: Store<readonly Report[]> }) {
  const all = useSyncExternalStore(reports.subscribe, reports.get, reports.get)
  return all.map((report) => (
    <ReportedError
      key={report.key}
      report={report}
      onGone={() => {
        reports.set((others) => others.filter((other) => other !== report))
      }}
    />
  ))
}

function ReportedError({ report, onGone }: { readonly report: Report; readonly onGone: () => void }) {
  const { status, presentation } = useErrorState(report.thrown, report.options, 'report()')
  const { toasts } = useProvider('report()')
  useEffect(() => {
    if (presentation) toasts.show(report.key, presentation)
    if (status === 'none') onGone()
  })
  useEffect(
    () => () => {
      toasts.hide(report.key)
    },
    [toasts, report.key],
  )
  return null
}
