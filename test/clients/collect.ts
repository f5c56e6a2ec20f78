import type { Client } from './client'
import { swrClient } from './client/swr'
import { clients } from './clients'
import { impossibleFor } from './expected'
import { startServer } from './server'
import { pathOf, type Situation, situations } from './situations'

/** What one client gave in one situation. */
export interface Given {
  readonly client: Client
  readonly situation: Situation
  readonly method: 'GET' | 'POST'
  /** What the caller hands over as well. */
  readonly signal: AbortSignal | undefined
  readonly threw: boolean
  /** What it threw, or returned. */
  readonly value: unknown
}

const timeout = 150

/** A call that never ends would hide which one it is. */
const tooLate = (what: string): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`${what} never ends`)), 20_000).unref())

async function meet(client: Client, situation: Situation, method: 'GET' | 'POST', url: string): Promise<Given> {
  const abort = situation === 'abort' ? new AbortController() : undefined
  if (abort) setTimeout(() => abort.abort(), timeout / 2)
  const isSlow = situation === 'timeout'
  // It turns a time-out into an abort that says nothing: the caller hands over the signal, too.
  const told = isSlow && client.needsSignal ? AbortSignal.timeout(timeout) : undefined
  const call = {
    url,
    method,
    signal: abort?.signal ?? told,
    timeout: isSlow && !told ? timeout : undefined,
  }
  try {
    const value = await Promise.race([client.call(call), tooLate(`${client.name}: ${situation}, ${method}`)])
    return { client, situation, method, signal: told, threw: false, value }
  } catch (error) {
    return { client, situation, method, signal: told, threw: true, value: error }
  }
}

/** Each client in each situation that it can meet, against a real server. */
export async function collect(): Promise<readonly Given[]> {
  const server = await startServer()
  try {
    const given: Given[] = []
    // One client after the other, so that none of them waits for a free connection; last the one that opens a browser,
    // because the others must not find one.
    const order = [...clients.filter((client) => client !== swrClient), swrClient]
    for (const client of order) {
      const calls = situations
        .filter((situation) => impossibleFor(client.name, situation) === undefined)
        .flatMap((situation) => {
          const url = `${server.origin}${pathOf(situation, client.protocol)}`
          return (['GET', 'POST'] as const).map((method) => meet(client, situation, method, url))
        })
      given.push(...(await Promise.all(calls)))
    }
    return given
  } finally {
    await server.close()
  }
}
