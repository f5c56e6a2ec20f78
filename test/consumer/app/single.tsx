import { assetpay } from 'react-errata/catalogues/assetpay/definitions'
import copy from 'react-errata/locales/de/assetpay'
import common from 'react-errata/locales/de/common'
import { App } from './App.js'

const catalogues = [assetpay]
const messages = { de: { common, assetpay: copy } }

/** Everything at hand: one locale, no loaders. */
export const app = <App catalogues={catalogues} locale="de" messages={messages} />
