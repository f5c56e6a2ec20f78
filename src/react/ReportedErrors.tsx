'use client'
import { useEffect, useSyncExternalStore } from 'react'
import type { Report, Reports } from '../store/reports'
import { useProvider } from './providerContext'
import { useLatest } from './useLatest'
import { usePresentation } from './usePresentation'

/** Keeps what was reported to the provider in the toaster's queue until it is dismissed. */
export function ReportedErrors({ reports }: { readonly reports: Reports }) {
  const { get, subscribe } = reports.all
  const all = useSyncExternalStore(subscribe, get, get)
  useEffect(() => reports.watch(), [reports])
  return all.map((report) => (
    <ReportedError
      key={report.key}
      report={report}
      onShown={reports.makeRoom}
      onGone={() => {
        reports.remove(report)
      }}
    />
  ))
}

interface ReportedErrorProps {
  readonly report: Report
  readonly onShown: () => void
  readonly onGone: () => void
}

function ReportedError({ report, onShown, onGone }: ReportedErrorProps) {
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
    if (!presentation) return
    toasts.show(report.key, presentation, leave)
    onShown()
  }, [toasts, report.key, presentation, onShown, gone])
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
