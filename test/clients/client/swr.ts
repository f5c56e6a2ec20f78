import { JSDOM } from 'jsdom'
import { createElement, useCallback } from 'react'
import type { Call, Client } from '../client'
import { fetchOrThrow } from './fetch'

interface Answer {
  readonly error: unknown
  readonly data: unknown
}

/** React and SWR look for a browser when they are loaded. It stays: React asks for it after the last render, too. */
function openBrowser(): void {
  if ('window' in globalThis) return
  const { window } = new JSDOM('', { url: 'http://localhost/' })
  Object.assign(globalThis, { window, document: window.document })
}

let asked = 0

/** The `error` of `useSWR` or `useSWRMutation` in a small React tree. */
async function ask(call: Call): Promise<Answer> {
  openBrowser()
  const { createRoot } = await import('react-dom/client')
  const { default: useSWR } = await import('swr')
  const { default: useSWRMutation } = await import('swr/mutation')
  const fetcher = (): Promise<unknown> => fetchOrThrow(call)
  const key = `${call.url}#${String(++asked)}`
  const root = createRoot(document.createElement('div'))
  try {
    return await new Promise<Answer>((resolve) => {
      const settle = (answer: Answer): null => {
        if (answer.error !== undefined || answer.data !== undefined) resolve(answer)
        return null
      }
      function Reading() {
        return settle(useSWR<unknown, unknown>(key, fetcher, { shouldRetryOnError: false }))
      }
      function Writing() {
        const { trigger, ...answer } = useSWRMutation<unknown, unknown>(key, fetcher, { throwOnError: false })
        settle(answer)
        // Once, when it stands.
        const start = useCallback(() => void trigger(), [trigger])
        return createElement('button', { ref: start })
      }
      root.render(createElement(call.method === 'GET' ? Reading : Writing))
    })
  } finally {
    root.unmount()
  }
}

export const swrClient: Client = {
  name: 'SWR',
  tells: {},
  call: async (call) => {
    const { error, data } = await ask(call)
    if (error !== undefined) throw error
    return data
  },
}
