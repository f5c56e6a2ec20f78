'use client'
import type { ReactNode } from 'react'
import { ApiErrorProvider, ErrorToaster } from 'react-errata'
import { assetpay } from 'react-errata/catalogues/assetpay'

/** The one that a server component uses as well comes later here, like the built-in ones. */
const own = { name: 'own', load: () => import('./own').then((module) => module.own) }

/** Functions can't be handed from a server layout to a client component: the provider stands in a client file of the host. */
export function Errors({ children }: { children: ReactNode }) {
  return (
    <ApiErrorProvider catalogues={[assetpay, own]} locale="de" recoveries={{ refresh: () => location.reload() }}>
      {children}
      <ErrorToaster />
    </ApiErrorProvider>
  )
}
