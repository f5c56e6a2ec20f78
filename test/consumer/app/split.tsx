import { assetpay } from 'react-errata/catalogues/assetpay'
import { IntlProvider } from 'react-intl'
import { App } from './App.js'

/**
 * The language comes from the host's react-intl; definitions, copy and whatever else an error needs are loaded in the browser. The
 * library asks the host for no message.
 */
export const app = (
  <IntlProvider
    locale="de"
    onError={(error) => {
      throw error
    }}
  >
    <App catalogues={[assetpay]} />
  </IntlProvider>
)
