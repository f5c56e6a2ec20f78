import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import useSWR, { SWRConfig } from 'swr'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ErrorFallback } from '../../src/adapters/error-boundary'
import { swrErrors } from '../../src/adapters/swr'
import { type ErrataMeta, mutationErrors, queryErrors } from '../../src/adapters/tanstack-query'
import { assetpay } from '../../src/catalogues/assetpay/catalogue'
import { samples } from '../../src/catalogues/assetpay/samples'
import {
  ApiErrorProvider,
  ApiErrorScope,
  createErrorReporter,
  ErrorBanner,
  ErrorToaster,
  type ErrorReporter,
  readError,
  useErrorReporter,
} from '../../src'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: ErrataMeta
    mutationMeta: ErrataMeta
  }
}

afterEach(() => {
  vi.restoreAllMocks()
})

const failed = (code: keyof typeof samples): Promise<unknown> => {
  const { status, body, headers } = samples[code]
  return readError(new Response(JSON.stringify(body), { status, ...(headers && { headers }) }))
}
const toasts = (): Element[] => [...document.querySelectorAll('[data-surface="toast"]')]
const banner = (): Element | null => document.querySelector('[data-surface="banner"]')
const settled = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
  })

/** A call that fails as long as the test wants, with a code's real answer. */
function call(code: keyof typeof samples) {
  const state = { fails: true, times: 0 }
  const run = async (): Promise<string> => {
    state.times += 1
    if (state.fails) throw await failed(code)
    return 'Done'
  }
  return Object.assign(state, { run })
}

function show(children: ReactNode, reporter: ErrorReporter = createErrorReporter()) {
  render(
    <ApiErrorProvider catalogues={[assetpay]} locale="en" reporter={reporter}>
      {children}
      <ErrorToaster />
    </ApiErrorProvider>,
  )
  // The toaster lets clicks through beside its toasts, which needs a stylesheet to be undone on them.
  return userEvent.setup({ pointerEventsCheck: 0 })
}

describe('TanStack Query', () => {
  function Prices({ run, meta }: { run: () => Promise<string>; meta?: ErrataMeta }) {
    const { data } = useQuery({ queryKey: ['prices'], queryFn: run, retry: false, ...(meta && { meta }) })
    return <p>{data ?? 'No prices'}</p>
  }
  function Withdraw({ run, meta }: { run: () => Promise<string>; meta?: ErrataMeta }) {
    const { mutate, data } = useMutation({ mutationFn: run, ...(meta && { meta }) })
    return (
      <>
        <button
          onClick={() => {
            mutate()
          }}
        >
          Withdraw
        </button>
        <p>{data}</p>
      </>
    )
  }
  function inClient(children: ReactNode) {
    const report = createErrorReporter()
    const client = new QueryClient({
      queryCache: new QueryCache(queryErrors(report)),
      mutationCache: new MutationCache(mutationErrors(report)),
    })
    return show(<QueryClientProvider client={client}>{children}</QueryClientProvider>, report)
  }

  it('reports a query as a read that can be tried again, and withdraws it once it has worked', async () => {
    const prices = call('SERVER_ERROR')
    const user = inClient(<Prices run={prices.run} />)
    await waitFor(() => {
      expect(toasts()).toHaveLength(1)
    })
    prices.fails = false
    await user.click(screen.getByRole('button', { name: /try again/i }))
    await screen.findByText('Done')
    await waitFor(() => {
      expect(toasts()).toHaveLength(0)
    })
    expect(prices.times).toBe(2)
  })

  it('is silent where `meta` says so', async () => {
    const prices = call('SERVER_ERROR')
    inClient(<Prices run={prices.run} meta={{ errata: { silent: true } }} />)
    await settled()
    expect(prices.times).toBe(1)
    expect(toasts()).toHaveLength(0)
  })

  it('takes the operation from `meta`: a write whose outcome is unknown has no second try', async () => {
    const user = inClient(<Withdraw run={call('SERVER_ERROR').run} meta={{ errata: { operation: 'write' } }} />)
    await user.click(screen.getByRole('button', { name: 'Withdraw' }))
    await waitFor(() => {
      expect(toasts()).toHaveLength(1)
    })
    expect(toasts()[0]).toHaveTextContent(/check/i)
    expect(screen.queryByRole('button', { name: /try again/i })).toBeNull()
  })

  it('tries a mutation again with the same variables', async () => {
    const send = vi.fn<(amount: number) => Promise<string>>()
    send.mockImplementationOnce(async () => {
      throw await failed('SERVER_ERROR')
    })
    send.mockResolvedValue('Done')
    function Send() {
      const { mutate, data } = useMutation({ mutationFn: send, meta: { errata: { operation: 'idempotentWrite' } } })
      return (
        <button
          onClick={() => {
            mutate(5)
          }}
        >
          Send {data}
        </button>
      )
    }
    const user = inClient(<Send />)
    await user.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => {
      expect(toasts()).toHaveLength(1)
    })
    await user.click(screen.getByRole('button', { name: /try again/i }))
    await screen.findByRole('button', { name: 'Send Done' })
    expect(send.mock.calls.map(([amount]) => amount)).toEqual([5, 5])
  })

  it('reports to a scope where `meta` names its reporter', async () => {
    const prices = call('VALIDATION_FAILED')
    function Scoped() {
      const report = useErrorReporter()
      return <Prices run={prices.run} meta={{ errata: { report } }} />
    }
    inClient(
      <ApiErrorScope>
        <ErrorBanner />
        <Scoped />
      </ApiErrorScope>,
    )
    await waitFor(() => {
      expect(banner()).not.toBeNull()
    })
    expect(toasts()).toHaveLength(0)
  })
})

describe('SWR', () => {
  function Prices({ run }: { run: () => Promise<string> }) {
    const { data, mutate } = useSWR<string>('/prices', run, { shouldRetryOnError: false })
    return (
      <>
        <p>{data ?? 'No prices'}</p>
        <button onClick={() => void mutate()}>Reload</button>
      </>
    )
  }
  function Config({ children, silent = false }: { children: ReactNode; silent?: boolean }) {
    const report = useErrorReporter()
    const [config] = useState(() => ({
      ...swrErrors(report, () => (silent ? null : undefined)),
      provider: () => new Map(),
    }))
    return <SWRConfig value={config}>{children}</SWRConfig>
  }

  it('reports what fails, and withdraws it once the key has worked', async () => {
    const prices = call('SERVER_ERROR')
    const user = show(
      <Config>
        <Prices run={prices.run} />
      </Config>,
    )
    await waitFor(() => {
      expect(toasts()).toHaveLength(1)
    })
    prices.fails = false
    await user.click(screen.getByRole('button', { name: 'Reload' }))
    await screen.findByText('Done')
    await waitFor(() => {
      expect(toasts()).toHaveLength(0)
    })
  })

  it('is silent where the options say null', async () => {
    const prices = call('SERVER_ERROR')
    show(
      <Config silent>
        <Prices run={prices.run} />
      </Config>,
    )
    await settled()
    expect(prices.times).toBe(1)
    expect(toasts()).toHaveLength(0)
  })
})

describe('react-error-boundary', () => {
  it('shows a banner that stays, whose second try resets the boundary', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const thrown = await failed('SERVER_ERROR')
    const state = { fails: true }
    function Prices() {
      if (state.fails) throw thrown
      return <p>Prices</p>
    }
    const user = show(
      <ErrorBoundary FallbackComponent={ErrorFallback}>
        <Prices />
      </ErrorBoundary>,
    )
    await waitFor(() => {
      expect(banner()).not.toBeNull()
    })
    expect(screen.queryByRole('button', { name: /dismiss|close/i })).toBeNull()
    state.fails = false
    await user.click(screen.getByRole('button', { name: /try again/i }))
    expect(await screen.findByText('Prices')).toBeVisible()
  })

  it.each([new TypeError('x is not a function'), null, new DOMException('stopped', 'AbortError')])(
    'is never empty, and always leads back: %s',
    async (thrown) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined)
      function Broken(): never {
        throw thrown
      }
      show(
        <ErrorBoundary FallbackComponent={ErrorFallback}>
          <Broken />
        </ErrorBoundary>,
      )
      expect(await screen.findByRole('button', { name: /try again/i })).toBeVisible()
    },
  )
})
