import { render } from '@testing-library/react'
import { advance, expect, fakeTimers, test } from './runner'

/* Where every timer is fake before anything is loaded, as with Jest's `fakeTimers: { enableGlobally: true }`. */

test('timers are asked for, and taken', async () => {
  fakeTimers()
  const { apiError, expectAnnounced, getSurface, testClock } = await import('react-errata/testing')
  const { testProvider } = await import('./TestProvider')
  const { Failure } = await import('./Withdrawal')
  const Provider = await testProvider()
  const error = await apiError('assetpay', 'RATE_LIMITED')
  const ui = <Failure thrown={error.thrown('axios')} operation="read" recoveries={{ retry: () => undefined }} />
  const { unmount } = render(ui, { wrapper: Provider })
  await expect(expectAnnounced({ code: 'RATE_LIMITED' })).rejects.toThrow(/\[testing\/timers\]/)
  unmount()
  const clock = testClock(advance)
  render(ui, { wrapper: Provider })
  await expectAnnounced({ code: 'RATE_LIMITED' })
  await clock.advance(5000)
  getSurface('banner', { text: /Try again in 1[45] sec/ })
  clock.restore()
})
