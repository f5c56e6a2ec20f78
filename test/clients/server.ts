import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Plain, Sample } from '../../src/catalogue/types'
import { allSamples } from '../support/samples'
import { answerConnect } from './serverConnect'
import { answerGraphql } from './serverGraphql'
import { answerTrpc } from './serverTrpc'
import { sentinel } from './situations'

/** What a path of the server answers with; undefined for what isn't one. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Plain
}

export interface ErrorServer {
  /** `http://127.0.0.1:…` */
  readonly origin: string
  readonly close: () => Promise<void>
}

const problem = (status: number, body: Plain): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body,
})

/** Standard bodies, and what goes without one. */
const answers: Readonly<Record<string, Answer>> = {
  standard: problem(422, {
    type: 'https://errors.example/validation',
    title: `${sentinel} title`,
    status: 422,
    detail: `${sentinel} detail`,
    errors: [{ pointer: '#/tradeUrl', detail: `${sentinel} field` }],
  }),
  standardCode: problem(409, {
    type: 'https://errors.example/problems/PRICE_CHANGED',
    title: `${sentinel} title`,
    status: 409,
  }),
  limited: { status: 429, headers: { 'retry-after': '7' }, body: { message: `${sentinel} slow down` } },
  ok: { status: 200, body: { success: true, data: { price: '4.20' } } },
}

/**
 * `/assetpay/PRICE_CHANGED`: the sample of any code of the four APIs. Clients put the names of procedures behind it, and
 * some codes have a slash: the longest code that fits is meant.
 */
function sampleAt(api: string, rest: string): Sample | undefined {
  const known = Object.entries(allSamples[api] ?? {})
  const fitting = known.filter(([code]) => rest === code || rest.startsWith(`${code}/`))
  return fitting.sort(([a], [b]) => b.length - a.length)[0]?.[1]
}

/** Marks every message of a body, so that the server's words can be looked for on the screen. */
function withSentinel(body: Plain): Plain {
  if (Array.isArray(body)) return body.map((item: Plain) => withSentinel(item))
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      /message/i.test(key) && typeof value === 'string' ? `${sentinel} ${value}` : withSentinel(value as Plain),
    ]),
  )
}

const page = `<!doctype html><html><title>${sentinel}</title><h1>502 Bad Gateway</h1></html>`

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(withSentinel(body)))
}

/** A declared length that never comes. */
function breakOff(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': '5000' })
  response.write('{"success":false,"error":{"code":11,"key":"PRI')
  setTimeout(() => response.destroy(), 10)
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const [first = '', ...others] = pathname.slice(1).split('/')
  const rest = others.join('/')
  const text = await textOf(request)
  switch (first) {
    case 'slow':
      return
    case 'network':
      request.socket.destroy()
      return
    case 'midBody': {
      breakOff(response, 409)
      return
    }
    case 'midBodyOk': {
      breakOff(response, 200)
      return
    }
    case 'html':
    case 'htmlOk':
      response.writeHead(first === 'html' ? 502 : 200, { 'content-type': 'text/html' }).end(page)
      return
    case 'empty':
      response.writeHead(500).end()
      return
    case 'graphql': {
      send(response, await answerGraphql(others[0], text))
      return
    }
    case 'trpc': {
      send(response, await answerTrpc(others[0], request, text))
      return
    }
    case 'connect': {
      send(response, answerConnect(others[0]))
      return
    }
    default: {
      send(response, sampleAt(first, rest) ?? answers[first] ?? { status: 404, body: {} })
      return
    }
  }
}

/** A real HTTP server on this machine, with an address for each situation. */
export async function startServer(): Promise<ErrorServer> {
  const server: Server = createServer((request, response) => {
    response.on('error', () => undefined)
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
