import { assetpay } from 'react-errata/catalogues/assetpay/definitions'
import { engine } from 'react-errata/engine'
import copy from 'react-errata/locales/de/assetpay'
import common from 'react-errata/locales/de/common'
import { App } from './App.js'

const messages = { de: { common, assetpay: copy } }

/** Everything at hand from the first render: one locale, nothing to load. */
export const app = <App engine={engine} catalogues={[assetpay]} locale="de" messages={messages} />
