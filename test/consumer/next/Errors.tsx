'use client'
import type { ReactNode } from 'react'
import { ApiErrorProvider, ErrorToaster } from 'react-errata'
import { assetpay } from 'react-errata/catalogues/assetpay'
import { own } from './own'

const catalogues = [assetpay, own]

/** Functions can't be handed from a server layout to a client component: the provider stands in a client file of the host. */
export function Errors({ children }: { children: ReactNode }) {
  return (
    <ApiErrorProvider catalogues={catalogues} locale="de" recoveries={{ refresh: () => location.reload() }}>
      {children}
      <ErrorToaster />
    </ApiErrorProvider>
  )
}
