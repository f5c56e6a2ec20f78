import { assetpay } from 'react-errata/catalogues/assetpay'
import { IntlProvider } from 'react-intl'
import { App } from './App.js'

const catalogues = [assetpay]

/** The language comes from the host's react-intl, the copy when it is needed. The library asks the host for no message. */
export const app = (
  <IntlProvider
    locale="de"
    onError={(error) => {
      throw error
    }}
  >
    <App catalogues={catalogues} />
  </IntlProvider>
)
