import { delay, http, HttpResponse } from 'msw'
import { mockWorker } from '../../support/mockWorker'
import { errorResponse } from './errorResponse'
import type { MockApi, MockStep } from './mockApi'
import { network } from './network'

const known = new Set<MockApi>()

/** Lets the mocked API answer this page's requests, as if nothing had happened yet. For a story's `beforeEach`. */
export async function startNetwork(api: MockApi): Promise<void> {
  const worker = await mockWorker()
  if (!known.has(api)) worker.use(...api.steps.map((step) => handlerOf(api.catalogue, step)))
  known.add(api)
  network.reset()
  api.reset()
}

const handlerOf = (catalogue: string, { id, method, path, answer, onFault }: MockStep) =>
  http[method](path, async ({ request }) => {
    const { pathname } = new URL(request.url)
    network.ask(pathname)
    const { slow, slowness } = network.get()
    await delay(slow ? slowness : 120)
    const fault = network.take(id)
    const response = fault === undefined ? await agreed(catalogue, answer, request) : errorResponse(catalogue, [fault])
    if (fault !== undefined) onFault?.(fault)
    network.log(`${request.method} ${pathname} → ${fault ?? String(response.status)}`)
    return response
  })

/** The answer of an API that works: good, or refused by its own rules. */
async function agreed(catalogue: string, answer: MockStep['answer'], request: Request): Promise<Response> {
  const body = request.method === 'POST' ? ((await request.json()) as Readonly<Record<string, unknown>>) : {}
  const answered = answer({ body, headers: request.headers })
  return 'refused' in answered ? errorResponse(catalogue, answered.refused) : HttpResponse.json(answered.data)
}
