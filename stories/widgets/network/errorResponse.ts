import { HttpResponse } from 'msw'
import type { Sample } from '../../../src/catalogue/types'
import { catalogues } from '../../support/catalogues'
import { sampleOf } from '../../support/sampleOf'
import { badGateway, dropped, network } from './network'

/** The real answer that carries a code of the catalogue, or the failure that was asked for. */
export function errorResponse(catalogue: string, codes: readonly string[]): Response {
  const [code = ''] = codes
  if (code === dropped) return HttpResponse.error()
  if (code === badGateway) return responseOf(sampleOf('common', 'HTTP_502'))
  const sample = sampleOf(catalogue, code)
  const waits =
    catalogues.find((shown) => shown.catalogue.name === catalogue)?.catalogue.errors[code]?.recovery === 'wait'
  // Short: nobody looks at a countdown for a minute.
  const headers = { ...sample.headers, ...(waits && { 'Retry-After': String(network.get().retryAfter) }) }
  const bodies = codes.map((each) => sampleOf(catalogue, each).body)
  return responseOf({ ...sample, headers, body: bodies.length > 1 ? joined(bodies) : sample.body })
}

const responseOf = ({ status, headers = {}, body }: Sample): Response =>
  typeof body === 'string' ? HttpResponse.html(body, { status, headers }) : HttpResponse.json(body, { status, headers })

/** Several errors in one body, where the API does that: Tesser's `errors`. */
const joined = (bodies: readonly Sample['body'][]): Sample['body'] => ({
  errors: bodies.flatMap((body) =>
    body !== null && typeof body === 'object' && 'errors' in body && Array.isArray(body.errors)
      ? (body.errors as readonly Sample['body'][])
      : [],
  ),
})
