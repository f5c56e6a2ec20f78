import { assetpay } from 'react-errata/catalogues/assetpay/definitions'
import { normalizeError } from 'react-errata/core'
import { own } from './own'
import { Widget } from './Widget'

/** A server component: catalogues and core run here, without React's client part. */
export default function Page() {
  const problem = normalizeError(
    { success: false, error: { code: 11, key: 'PRICE_CHANGED' } },
    { catalogues: [assetpay, own] },
  )
  return (
    <main>
      <h1>Widget</h1>
      <p id="server">{problem?.code}</p>
      <Widget />
    </main>
  )
}
