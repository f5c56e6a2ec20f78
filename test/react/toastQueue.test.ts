import { describe, expect, it, vi } from 'vitest'
import type { ErrorPresentation } from '../../src'
import { createToastQueue } from '../../src/react/toastQueue'

let n = 0
const errorOf = (sameness: string, id = `e${String((n += 1))}`): ErrorPresentation =>
  ({ id, sameness, title: id, dismiss: vi.fn() }) as unknown as ErrorPresentation

const shown = (queue: ReturnType<typeof createToastQueue>) =>
  queue.queue.get().map(({ error, count }) => `${error.sameness} ${count}`)

describe('the queue of toasts', () => {
  it('counts the same failure, and each of its errors once, however often effects run', () => {
    const queue = createToastQueue(null)
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
    const queue = createToastQueue(null)
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
    const queue = createToastQueue(null)
    const [one, two] = [errorOf('a'), errorOf('a')]
    queue.show('1', one)
    queue.show('2', two)
    queue.queue.get()[0]?.error.dismiss()
    expect(one.dismiss).toHaveBeenCalled()
    expect(two.dismiss).toHaveBeenCalled()
  })

  it('keeps toasts apart when a caller moves on to another failure', () => {
    const queue = createToastQueue(null)
    queue.show('1', errorOf('a'))
    queue.show('2', errorOf('a'))
    queue.show('1', errorOf('b'))
    expect(shown(queue)).toEqual(['a 2', 'b 1'])
    expect(new Set(queue.queue.get().map(({ key }) => key)).size).toBe(2)
  })
})
