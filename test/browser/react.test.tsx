import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { ApiErrorScope, ErrorBanner, FieldError, useErrorReporter, useFieldError } from '../../src'
import { announcements, expectAnnounced, watchAnnouncements } from '../../src/testing'
import { body, Provider, spoken } from '../react/support'

/* What only a real browser knows: focus in frames and shadow trees, labels, submitting. */

let report: (thrown: unknown) => void = () => undefined

function Field({ name, label }: { name: string; label: string }) {
  const { inputProps, errorProps } = useFieldError<HTMLInputElement>(name)
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <input id={name} {...inputProps} />
      <FieldError {...errorProps} />
    </p>
  )
}

function Form() {
  report = useErrorReporter()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <Field name="city" label="City" />
      <button>Send</button>
      <ErrorBanner />
    </form>
  )
}

const app = (
  <Provider>
    <ApiErrorScope>
      <Form />
    </ApiErrorScope>
  </Provider>
)
const tell = (thrown: unknown) => {
  act(() => {
    report(thrown)
  })
}
const heard = () => waitFor(() => expect(spoken()).not.toBe(''))

afterEach(() => {
  document.querySelectorAll('.extra').forEach((element) => element.remove())
})

it('moves focus to the wrong field after a submit, and announces nothing', async () => {
  render(app)
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  tell(body('CITY'))
  expect(screen.getByLabelText('City')).toHaveFocus()
  await new Promise((resolve) => setTimeout(resolve, 120))
  expect(spoken()).toBe('')
})

it('never takes it out of a frame, such as a card field', async () => {
  render(app)
  const frame = document.body.appendChild(document.createElement('iframe'))
  frame.className = 'extra'
  frame.srcdoc = '<input id="card">'
  await new Promise((resolve) => {
    frame.onload = resolve
  })
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  frame.contentDocument!.getElementById('card')!.focus()
  expect(document.activeElement).toBe(frame)
  tell(body('CITY'))
  expect(document.activeElement).toBe(frame)
  await heard()
})

it('works in a shadow tree, and leaves alone who types outside of it', () => {
  const host = document.body.appendChild(document.createElement('div'))
  host.className = 'extra'
  const outside = document.body.appendChild(document.createElement('input'))
  outside.className = 'extra'
  const shadow = host.attachShadow({ mode: 'open' })
  const root = createRoot(shadow.appendChild(document.createElement('div')))
  act(() => {
    root.render(app)
  })
  const city = shadow.querySelector('input')!
  const send = shadow.querySelector('button')!
  send.focus()
  act(() => {
    send.click()
  })
  outside.focus()
  tell(body('CITY'))
  expect(document.activeElement).toBe(outside)
  act(() => {
    send.click()
  })
  send.focus()
  tell(body('CITY'))
  expect(shadow.activeElement).toBe(city)
  act(() => {
    root.unmount()
  })
})

it('hears of a form in a portal', async () => {
  function Dialog() {
    return createPortal(<Form />, document.body)
  }
  render(
    <Provider>
      <ApiErrorScope>
        <Dialog />
      </ApiErrorScope>
    </Provider>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  tell(body('SOLD_OUT'))
  expect(screen.getByRole('heading')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(screen.queryByRole('heading')).toBeNull()
})

it('announces an error that was there from the start once', async () => {
  function Early() {
    const tellNow = useErrorReporter()
    useEffect(() => {
      tellNow(body('SOLD_OUT'))
    }, [tellNow])
    return null
  }
  const stop = watchAnnouncements()
  render(
    <Provider>
      <ApiErrorScope>
        <Early />
        <ErrorBanner />
      </ApiErrorScope>
    </Provider>,
  )
  await expectAnnounced('That is gone')
  await new Promise((resolve) => setTimeout(resolve, 200))
  stop()
  expect(announcements()).toHaveLength(1)
})
