import { act, screen } from '@testing-library/react'
import { Fragment, Profiler, type ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { ApiErrorScope, ErrorBanner, ErrorToaster, useApiError, useErrorReporter, useFieldError } from '../../src'
import { body, renderIn } from './support'

/* What an error costs in React: few commits, and none for who isn't concerned. */

let report: ReturnType<typeof useErrorReporter>
function Reporter() {
  report = useErrorReporter()
  return null
}

/** Renders with a count of the commits, without StrictMode's second renderings. */
function counted(ui: ReactNode) {
  const commits = vi.fn()
  renderIn(
    <Profiler id="page" onRender={commits}>
      {ui}
    </Profiler>,
    {},
    Fragment,
  )
  commits.mockClear()
  return commits
}

// Radix makes two commits of its own for each toast, for its presence and its count, and again when it goes.
it('from a report to its toast, and from dismissing to its end, is one commit and two of Radix', () => {
  const commits = counted(
    <>
      <Reporter />
      <ErrorToaster />
    </>,
  )
  act(() => {
    report(body('SOLD_OUT'))
  })
  expect(screen.getByText('That is gone')).toBeInTheDocument()
  expect(commits.mock.calls.length).toBeLessThanOrEqual(3)
  commits.mockClear()
  act(() => screen.getByRole('button', { name: 'Dismiss' }).click())
  expect(screen.queryByText('That is gone')).toBeNull()
  expect(commits.mock.calls.length).toBeLessThanOrEqual(3)
})

it('a component that is not concerned does not render', () => {
  const renders = { idle: vi.fn(), field: vi.fn(), around: vi.fn() }
  const counts = () => Object.values(renders).map(({ mock }) => mock.calls.length)
  function Idle() {
    renders.idle()
    useApiError(null)
    useErrorReporter()
    return null
  }
  function Field() {
    renders.field()
    return <input aria-label="Other" {...useFieldError('other', { error: null }).inputProps} />
  }
  function Around() {
    renders.around()
    return null
  }
  counted(
    <>
      <Reporter />
      <Idle />
      <Field />
      <ApiErrorScope>
        <Around />
        <ErrorBanner />
      </ApiErrorScope>
      <ErrorToaster />
    </>,
  )
  const before = counts()
  for (const code of ['SOLD_OUT', 'LIMIT', 'CRASHED'] as const) {
    act(() => {
      report(body(code))
    })
  }
  expect(document.querySelectorAll('.errata-toast')).toHaveLength(3)
  expect(counts()).toEqual(before)
})

it('an input is walked once, wherever it is routed', () => {
  const reads = vi.fn()
  const thrown = new Proxy(new Error('x'), {
    get: (target, name, receiver) => {
      if (name === 'body') reads()
      return name === 'body' ? body('SOLD_OUT') : (Reflect.get(target, name, receiver) as unknown)
    },
  })
  function Inner() {
    report = useErrorReporter()
    return <ErrorBanner />
  }
  counted(
    <ApiErrorScope>
      <Inner />
    </ApiErrorScope>,
  )
  act(() => {
    report(thrown)
  })
  expect(screen.getByText('That is gone')).toBeInTheDocument()
  const once = reads.mock.calls.length
  expect(once).toBeGreaterThan(0)
  act(() => {
    report(thrown)
  })
  expect(reads.mock.calls.length).toBe(2 * once)
})

it('an error that is made while rendering is the same one', () => {
  function Made() {
    const field = useFieldError('city', { error: useApiError({ shop: 'CITY' }) })
    return <p>{field.errorProps.text}</p>
  }
  renderIn(<Made />)
  expect(screen.getByRole('paragraph').textContent).not.toBe('')
})
