import { clientOf, type LazyClient } from './clients'
import { answerOf, responseOf, valueOfText } from './examples'
import type { PlaygroundState } from './state'

/** What an application has in its hands. */
export interface Given {
  readonly value: unknown
  /** `nothing`: the client took the answer for a good one, and there is nothing to report. */
  readonly how: 'thrown' | 'returned' | 'nothing'
  /** Of a client's request. */
  readonly client?: string
}

/** Milliseconds. */
const patience = 400

/** Makes what the page was told to make, or lets a real client run into it. */
export async function handOver(state: PlaygroundState): Promise<Given> {
  const answer = answerOf(state)
  const client = clientOf(state.handover)
  if (client) return byClient(client, state)
  switch (state.handover) {
    case 'body':
      return { value: valueOfText(answer.text), how: 'returned' }
    case 'code':
      return { value: answer.text.trim(), how: 'returned' }
    case 'returned':
      return { value: responseOf(answer), how: 'returned' }
    default:
      return { value: responseOf(answer), how: 'thrown' }
  }
}

async function byClient(lazy: LazyClient, state: PlaygroundState): Promise<Given> {
  const { title } = lazy
  const { failure, method } = state
  const client = await (state.keyed && lazy.keyed ? lazy.keyed() : lazy.load())
  const { addressThatAnswers } = await import('./answerNetwork')
  const url = await addressThatAnswers(answerOf(state), failure)
  const abort = failure === 'abort' ? new AbortController() : undefined
  if (abort) setTimeout(() => abort.abort(), patience / 2)
  try {
    const timeout = failure === 'timeout' ? patience : undefined
    const value = await client.call({ url, method, signal: abort?.signal, timeout })
    return client.returns ? { value, how: 'returned', client: title } : { value, how: 'nothing', client: title }
  } catch (error) {
    return { value: error, how: 'thrown', client: title }
  }
}
