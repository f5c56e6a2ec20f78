import { describe, expect, it, vi } from 'vitest'
import type { ErrorPresentation } from '../../src'
import { createStore } from '../../src/store/createStore'
import { createToastQueue } from '../../src/store/toastQueue'

let n = 0
const errorOf = (fingerprint: string, id = `e${String((n += 1))}`): ErrorPresentation =>
  ({
    id,
    fingerprint,
    title: id,
    dismiss: vi.fn(),
    recovery: { busy: false, run: vi.fn() },
  }) as unknown as ErrorPresentation

const shown = (queue: ReturnType<typeof createToastQueue>) =>
  queue.queue.get().map(({ error, count }) => `${error.fingerprint} ${count}`)

describe('the queue of toasts', () => {
  it('counts the same failure, and each of its errors once, however often effects run', () => {
    const queue = createToastQueue(null, createStore<readonly string[]>([]))
    const [one, two] = [errorOf('a'), errorOf('a')]
    queue.show('1', one)
    queue.show('2', two)
    queue.hide('2')
    queue.show('2', two)
    queue.show('1', { ...one })
    expect(shown(queue)).toEqual(['a 2'])
    queue.show('2', errorOf('a'))
    expect(shown(queue)).toEqual(['a 3'])
  })

  it('shows the latest error, and the one before once that has gone, without telling anything again', () => {
    const queue = createToastQueue(null, createStore<readonly string[]>([]))
    const [one, two] = [errorOf('a'), errorOf('a')]
    queue.show('1', one)
    queue.show('2', two)
    queue.show('1', { ...one, title: 'changed' })
    expect(queue.queue.get()[0]?.error.title).toBe(two.title)
    queue.hide('2')
    expect(queue.queue.get()[0]?.error).toMatchObject({ title: 'changed', id: two.id })
    expect(shown(queue)).toEqual(['a 2'])
    queue.hide('1')
    expect(shown(queue)).toEqual([])
  })

  it('dismisses everybody who stands behind a toast', () => {
    const queue = createToastQueue(null, createStore<readonly string[]>([]))
    const [one, two] = [errorOf('a'), errorOf('a')]
    queue.show('1', one)
    queue.show('2', two)
    queue.queue.get()[0]?.error.dismiss()
    expect(one.dismiss).toHaveBeenCalled()
    expect(two.dismiss).toHaveBeenCalled()
  })

  it('keeps toasts apart when a caller moves on to another failure', () => {
    const queue = createToastQueue(null, createStore<readonly string[]>([]))
    queue.show('1', errorOf('a'))
    queue.show('2', errorOf('a'))
    queue.show('1', errorOf('b'))
    expect(shown(queue)).toEqual(['a 2', 'b 1'])
    expect(new Set(queue.queue.get().map(({ key }) => key)).size).toBe(2)
  })

  it('withdraws all that stood behind a toast once its action is done, and nothing that came after', () => {
    const queue = createToastQueue(null, createStore<readonly string[]>([]))
    const withdraw = vi.fn<(caller: string) => void>()
    const show = (caller: string, fingerprint: string): void => {
      queue.show(caller, errorOf(fingerprint), () => {
        withdraw(caller)
      })
    }
    show('1', 'a')
    show('2', 'a')
    show('other', 'b')
    queue.queue.get()[0]?.error.recovery.run?.()
    show('later', 'a')
    queue.settle('2')
    expect(withdraw.mock.calls.flat()).toEqual(['1', '2'])
    queue.settle('2')
    expect(withdraw).toHaveBeenCalledTimes(2)
  })

  it('is used by the toasters around until one comes, and given back when that leaves', () => {
    const [outerToasters, toasters] = [createStore(['outer']), createStore<readonly string[]>([])]
    const outer = createToastQueue(null, outerToasters)
    const queue = createToastQueue(outer, toasters)
    queue.show('1', errorOf('a'))
    expect([shown(outer), shown(queue)]).toEqual([['a 1'], []])
    toasters.set(['inner'])
    expect([shown(outer), shown(queue)]).toEqual([[], ['a 1']])
    toasters.set([])
    expect([shown(outer), shown(queue)]).toEqual([['a 1'], []])
    outerToasters.set([])
    expect(queue.attached()).toBe(false)
  })
})
