import type { Operation } from '../../problem'
import type { ErrorLayer } from './errorLayers'

/** What the request was for, as far as the client shows it. A POST can be anything. */
export function operationOf(layers: readonly ErrorLayer[]): Operation | undefined {
  const first = (key: 'method' | 'document'): string | undefined =>
    layers.find((layer) => layer[key] !== undefined)?.[key]
  const method = first('method')?.toUpperCase()
  const document = first('document')
  if (method === 'GET' || method === 'HEAD' || document === 'query' || document === '{') return 'read'
  if (layers.some(({ idempotent }) => idempotent)) return 'idempotentWrite'
  return document === 'mutation' || method === 'PUT' || method === 'PATCH' || method === 'DELETE' ? 'write' : undefined
}
