'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { Report, Reports } from '../store/reports'
import { useProvider } from './providerContext'
import { useLatest } from './useLatest'
import { usePresentation } from './usePresentation'

/** Keeps what was reported to the provider in the toaster's queue until it is dismissed. */
export function ReportedErrors({ reports }: { readonly reports: Reports }) {
  const { get, set, subscribe } = reports.all
  const all = useSyncExternalStore(subscribe, get, get)
  useEffect(() => reports.watch(), [reports])
  return all.map((report) => (
    <ReportedError
      key={report.key}
      report={report}
      onGone={() => {
        set((others) => others.filter((other) => other !== report))
      }}
    />
  ))
}

function ReportedError({ report, onGone }: { readonly report: Report; readonly onGone: () => void }) {
  const provider = useProvider('report()')
  const { toasts } = provider
  const withdraw = (): void => {
    toasts.settle(report.key)
    onGone()
  }
  const { status, presentation } = usePresentation(report.thrown, report.options, { home: { ...provider, withdraw } })
  const gone = useLatest(onGone)
  useEffect(() => {
    const leave = (): void => {
      gone.current()
    }
    if (presentation) toasts.show(report.key, presentation, leave)
  }, [toasts, report.key, presentation, gone])
  useEffect(() => {
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
