import { renderToString } from 'react-dom/server'
import { normalizeError, readError, resolveProblem } from 'react-errata/core'
import { assetpay } from 'react-errata/catalogues/assetpay/definitions'
import { app as single } from './single.js'
import { app as split } from './split.js'

const response = new Response(JSON.stringify({ success: false, error: { code: 11, key: 'PRICE_CHANGED' } }), {
  status: 409,
})
const problem = normalizeError(await readError(response), { catalogues: [assetpay] })
if (problem?.code !== 'PRICE_CHANGED') throw new Error(`core found ${String(problem?.code)}`)
if (typeof resolveProblem !== 'function') throw new Error('core is incomplete')

process.stdout.write(JSON.stringify({ split: renderToString(split), single: renderToString(single) }))
