import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { allSamples } from '../support/samples'
import { sharedRequestId, withSentinels } from '../support/sentinel'
import { serveStrictPage } from '../support/strictPage'

declare module 'vitest' {
  export interface ProvidedContext {
    apiUrl: string
  }
}

/** A card field as payment providers embed it; it tells the page around it what it holds. */
const cardField = `<!doctype html><title>Card</title><body style="margin:0"><input aria-label="Card number"
style="width:100%;height:100vh" oninput="parent.postMessage({ card: this.value }, '*')">`

/**
 * A real HTTP server on loopback, of another origin than the tests: `/<catalogue>/<code>` answers with that code's real
 * status, headers and envelope, `/card` with a card field for a frame, `/strict` with a page under a strict policy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, catalogue, ...code] = url.pathname.split('/').map(decodeURIComponent)
    if (catalogue === 'strict') {
      void serveStrictPage(url, response)
      return
    }
    if (catalogue === 'card') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(cardField)
      return
    }
    const sample = allSamples[catalogue ?? '']?.[code.join('/')]
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', '*')
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST')
    response.setHeader('Access-Control-Expose-Headers', '*')
    if (request.method === 'OPTIONS' || sample === undefined) {
      response.writeHead(sample === undefined ? 404 : 204).end()
      return
    }
    // Every answer has one, so that two that must look alike can't differ by it.
    response.setHeader('X-Request-Id', sharedRequestId)
    for (const [name, value] of Object.entries(sample.headers ?? {})) response.setHeader(name, value)
    response.writeHead(sample.status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(withSentinels(sample.body, `${String(catalogue)} ${code.join('/')}`)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  project.provide('apiUrl', `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
  return () =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => {
        resolve()
      })
    })
}
