import 'react-errata/styles.css'
import type { ReactNode } from 'react'
import { Errors } from './Errors'

export const metadata = { title: 'Widget', icons: 'data:,' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="de">
      <body>
        <Errors>{children}</Errors>
      </body>
    </html>
  )
}
