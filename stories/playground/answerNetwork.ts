import { delay, http, HttpResponse } from 'msw'
import { mockWorker } from '../support/mockWorker'
import { type Answer, headersOf, responseOf } from './examples'
import type { Failure } from './state'

/** What the next requests are answered with. */
interface Planned {
  readonly answer: Answer
  readonly failure: Failure | undefined
}

const planned = new Map<string, Planned>()
let last = 0

/** As long as a request without an answer is kept waiting: longer than any client here waits. */
const silence = 4000

/** The first half of the answer, then nothing. */
function brokenOff(answer: Answer): Response {
  const { status } = responseOf(answer)
  const half = new TextEncoder().encode(answer.text.slice(0, Math.ceil(answer.text.length / 2)) || '{')
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(half)
      setTimeout(() => {
        controller.error(new Error('The connection was lost.'))
      }, 20)
    },
  })
  return new Response(body, { status, headers: headersOf(answer) })
}

// Clients put the names of procedures behind it.
const handler = http.all(/\/playground-answer\/(\d+)/, async ({ request }) => {
  const plan = planned.get(/playground-answer\/(\d+)/.exec(request.url)?.[1] ?? '')
  switch (plan?.failure) {
    case 'network':
      return HttpResponse.error()
    case 'timeout':
    case 'abort':
      await delay(silence)
      return HttpResponse.error()
    case 'hangUp':
      return brokenOff(plan.answer)
    default:
      return plan ? responseOf(plan.answer) : HttpResponse.error()
  }
})
let started: Promise<void> | undefined

/** An address beside this page that answers as planned. Whatever the client does there really goes out. */
export async function addressThatAnswers(answer: Answer, failure: Failure | undefined): Promise<string> {
  started ??= mockWorker().then((worker) => {
    worker.use(handler)
  })
  await started
  last += 1
  planned.set(String(last), { answer, failure })
  planned.delete(String(last - 20))
  return new URL(`playground-answer/${String(last)}`, document.baseURI).href
}
