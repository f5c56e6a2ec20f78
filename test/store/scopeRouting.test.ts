import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { engine } from '../../src/engine'
import { holdReports } from '../../src/engine/holdReports'
import { createProviderShell } from '../../src/store/providerShell'
import { createScopeShell } from '../../src/store/scopeShell'
import { body, shop } from '../react/support'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('an unknown outcome that was routed as the last resort is held once it is known', async () => {
  const shell = createProviderShell()
  const state = engine.stateOf({ shell, props: { locale: 'en', catalogues: [shop] } })
  shell.state.set(state)
  shell.toasters.set(['toaster'])
  shell.inbox.connect(engine.reportsOf(shell))
  const scope = createScopeShell(shell)
  scope.banners.set(1)
  let answer = (): void => undefined
  const stream = new ReadableStream({
    start: (controller) => {
      answer = () => {
        controller.enqueue(new TextEncoder().encode(JSON.stringify(body('CRASHED'))))
        controller.close()
      }
    },
  })
  // Before the engine is there.
  const leave = scope.inbox.connect(holdReports(shell, () => scope))
  scope.report(new Response(stream, { status: 500 }), { operation: 'write' })
  await vi.advanceTimersByTimeAsync(300)
  leave()

  scope.inbox.connect(engine.runScope(scope, shell).sink)
  expect(scope.shown.get().banner).not.toBeNull()
  answer()
  await vi.advanceTimersByTimeAsync(500)
  expect(scope.shown.get().banner?.problem.code).toBe('CRASHED')
  scope.report(body('SOLD_OUT'))
  expect(scope.shown.get().banner?.problem.code).toBe('CRASHED')
  expect(state.toasts.queue.get().map(({ error }) => error.problem.code)).toEqual(['SOLD_OUT'])
})
