import type { MockApi } from './mockApi'
import type { Item } from '../deposit/ItemList'

const prices: readonly Item[] = [
  { id: 'itm_1', name: 'Desert Hydra, field-tested', price: 48.2 },
  { id: 'itm_2', name: 'Night Stripe, minimal wear', price: 31.75 },
  { id: 'itm_3', name: 'Fracture Case', price: 0.84 },
]
let items = prices

/** AssetPay, as far as a deposit needs it. */
export const mockAssetPay: MockApi = {
  catalogue: 'assetpay',
  reset: () => {
    items = prices
  },
  steps: [
    {
      id: 'inventory',
      label: 'Loading the items',
      method: 'get',
      path: '*/assetpay/inventory',
      answer: () => ({ data: { requestId: 'req_1', success: true, data: { items: [...items] } } }),
    },
    {
      id: 'deposit',
      label: 'Making the deposit',
      method: 'post',
      path: '*/assetpay/deposits',
      answer: ({ body }) => {
        if (!Array.isArray(body.items) || body.items.length === 0) return { refused: ['MISSING_ITEMS'] }
        if (!/^https:\/\/\S+token=\w+$/.test(String(body.tradeUrl))) return { refused: ['INVALID_TRADEURL'] }
        const sent = body.items as readonly Pick<Item, 'id' | 'price'>[]
        const same = sent.every(({ id, price }) => items.some((item) => item.id === id && item.price === price))
        if (!same) return { refused: ['PRICE_CHANGED'] }
        return { data: { requestId: 'req_2', success: true, data: { tradeId: 'trd_51f0' } } }
      },
      onFault: (code) => {
        if (code === 'PRICE_CHANGED') items = items.map((item) => ({ ...item, price: item.price + 1.3 }))
      },
    },
    {
      id: 'trade',
      label: 'Checking the trade',
      method: 'get',
      path: '*/assetpay/trades/:id',
      answer: () => ({ data: { trade: { id: 'trd_51f0', status: 'completed', items: [] } } }),
    },
  ],
}
