import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, StrictMode, useEffect } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type ApiErrorOptions,
  type ApiErrorProviderProps,
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  useErrorReporter,
  useFieldError,
} from '../../src'
import { body, deferred, Provider, spoken } from './support'

afterEach(() => {
  onSubmit = () => undefined
  vi.restoreAllMocks()
})

function Field({
  name,
  label,
  describedBy,
  disabled,
}: {
  name: string
  label: string
  describedBy?: string
  disabled?: boolean
}) {
  const { inputProps, errorProps } = useFieldError<HTMLInputElement>(
    name,
    describedBy === undefined ? {} : { describedBy },
  )
  const id = `in-${name.replace(/\W/g, '-')}`
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input id={id} {...inputProps} disabled={disabled} />
      <FieldError {...errorProps} />
    </p>
  )
}

let report: (thrown: unknown, options?: ApiErrorOptions) => () => void
function Reporter() {
  report = useErrorReporter()
  return null
}
const tell = (thrown: unknown, options?: ApiErrorOptions) => {
  let withdraw = (): void => undefined
  act(() => {
    withdraw = report(thrown, options)
  })
  return withdraw
}

/** What the form does when it is submitted. */
let onSubmit: () => void = () => undefined

function Form({ children }: { children?: ReactNode }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <button>Send</button>
    </form>
  )
}

function page(inside: ReactNode, props: ApiErrorProviderProps = {}) {
  return render(
    <StrictMode>
      <Provider {...props}>
        <input aria-label="Elsewhere" />
        <ApiErrorScope data-testid="scope">
          <Reporter />
          <Form>{inside}</Form>
        </ApiErrorScope>
        <ErrorToaster />
      </Provider>
    </StrictMode>,
  )
}

const city = <Field name="city" label="City" />
const email = <Field name="emailAddress" label="Email *" />
const surfaces = () =>
  [...document.querySelectorAll('[data-surface]')].map((element) => element.getAttribute('data-surface')).sort()
const heard = async (): Promise<string> => {
  await act(() => new Promise((resolve) => setTimeout(resolve, 90)))
  return spoken()
}
const several = body('SEVERAL', { fields: ['city', 'email_address'] })

describe('where it goes', () => {
  it('to a mounted field', () => {
    page(city)
    tell(body('CITY'))
    expect(surfaces()).toEqual(['field'])
    const input = screen.getByLabelText('City')
    expect(input).toBeInvalid()
    expect(input).toHaveAccessibleDescription('Error: Enter your city or town')
    expect(input).not.toHaveAttribute('aria-errormessage')
  })

  it('to the banner, what no mounted field takes; to the toaster without one', () => {
    const { unmount } = page(<ErrorBanner />)
    tell(body('CITY'))
    expect(surfaces()).toEqual(['banner'])
    tell(body('SOLD_OUT'))
    expect(surfaces()).toEqual(['banner'])
    expect(screen.getByRole('heading')).toHaveTextContent('That is gone')
    unmount()
    page(null)
    tell(body('SOLD_OUT'))
    expect(surfaces()).toEqual(['toast'])
    tell(null)
    expect(surfaces()).toEqual([])
  })

  it('to the toaster, what happens in the background; and what the task was told stays', () => {
    page(<ErrorBanner />)
    tell(body('CRASHED'), { operation: 'write' })
    tell(body('FLAKY'))
    tell(new DOMException('x', 'AbortError'))
    tell(body('ok'))
    expect(surfaces()).toEqual(['banner', 'toast'])
    expect(screen.getByRole('heading')).not.toHaveTextContent('That is gone')
  })

  it('several fields: each its own, and a summary where there is a banner', () => {
    const { unmount } = page(
      <>
        {city}
        {email}
        <ErrorBanner />
      </>,
    )
    tell(several)
    expect(surfaces()).toEqual(['banner', 'field', 'field'])
    unmount()
    const second = page(
      <>
        {city}
        {email}
      </>,
    )
    tell(several)
    expect(surfaces()).toEqual(['field', 'field'])
    second.unmount()
    page(city)
    tell(several)
    expect(surfaces()).toEqual(['field', 'toast'])
  })

  it('a Response, once it is read; a submit in the meantime makes it old', async () => {
    const answer = () => new Response(JSON.stringify(body('CITY')), { status: 400 })
    page(city)
    tell(answer())
    await waitFor(() => expect(surfaces()).toEqual(['field']))
    tell(null)
    tell(answer())
    screen.getByRole('button', { name: 'Send' }).click()
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(surfaces()).toEqual([])
  })

  it('of two Responses the later one, however long each takes to be read, and a background one beside it', async () => {
    const answer = (code: string, wait = 0) =>
      new Response(
        new ReadableStream({
          async start(stream) {
            await new Promise((resolve) => setTimeout(resolve, wait))
            stream.enqueue(new TextEncoder().encode(JSON.stringify(body(code))))
            stream.close()
          },
        }),
        { status: 400 },
      )
    page(<ErrorBanner />)
    for (const [first, second] of [
      [0, 30],
      [30, 0],
    ]) {
      tell(answer('SOLD_OUT', first))
      tell(answer('LIMIT', second))
      tell(answer('FLAKY', 60))
      await waitFor(() => expect(surfaces()).toEqual(['banner', 'toast']))
      expect(screen.getByText('Above the limit')).toBeInTheDocument()
      tell(null)
      await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
      await waitFor(() => expect(surfaces()).toEqual([]))
    }
  })

  describe('an unknown outcome', () => {
    const standing = () => screen.queryByRole('heading', { level: 3 })?.textContent
    const start = (recoveries: ApiErrorOptions['recoveries'] = {}) => {
      page(<ErrorBanner />)
      tell(body('CRASHED'), { operation: 'write', recoveries })
      expect(standing()).toMatch(/know|confirm/)
    }

    it('stays until the person has acted on it: what comes meanwhile goes to the toaster', async () => {
      start()
      tell(body('LIMIT'))
      expect(standing()).toMatch(/know|confirm/)
      expect(surfaces()).toEqual(['banner', 'toast'])
      await waitFor(() => expect(spoken()).toContain('Above the limit'))
    })

    it('gives way to itself, to the next submit, and to null', () => {
      start()
      tell(body('CRASHED'), { operation: 'write' })
      expect(surfaces()).toEqual(['banner'])
      act(() => {
        screen.getByRole('button', { name: 'Send' }).click()
      })
      expect(surfaces()).toEqual([])
      tell(body('LIMIT'))
      expect(standing()).toContain('Above the limit')
      tell(body('CRASHED'), { operation: 'write' })
      tell(null)
      tell(body('LIMIT'))
      expect(standing()).toContain('Above the limit')
      expect(surfaces()).toEqual(['banner'])
    })

    it('gives way once it has been dismissed, or its action was pressed', async () => {
      start()
      await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
      tell(body('LIMIT'))
      expect(standing()).toContain('Above the limit')
      const checkActivity = vi.fn()
      tell(body('CRASHED'), { operation: 'write', recoveries: { checkActivity } })
      await userEvent.click(screen.getByRole('button', { name: 'Check activity' }))
      expect(checkActivity).toHaveBeenCalled()
      tell(body('LIMIT'))
      expect(standing()).toContain('Above the limit')
      expect(surfaces()).toEqual(['banner'])
    })

    it('gives way where no toaster would show what comes', () => {
      render(
        <Provider>
          <ApiErrorScope>
            <Reporter />
            <ErrorBanner />
          </ApiErrorScope>
        </Provider>,
      )
      tell(body('CRASHED'), { operation: 'write' })
      tell(body('LIMIT'))
      expect(standing()).toContain('Above the limit')
    })
  })

  it('moves with what is mounted', () => {
    const App = ({ withCity }: { withCity: boolean }) => (
      <Provider>
        <ApiErrorScope>
          <Reporter />
          {withCity && city}
          <ErrorBanner />
        </ApiErrorScope>
      </Provider>
    )
    const { rerender } = render(<App withCity />)
    tell(body('CITY'))
    expect(surfaces()).toEqual(['field'])
    rerender(<App withCity={false} />)
    expect(surfaces()).toEqual(['banner'])
  })

  it('an error that is reported as the page mounts', () => {
    const thrown = body('SOLD_OUT')
    function Early() {
      const tellNow = useErrorReporter()
      useEffect(() => {
        tellNow(thrown)
      }, [tellNow])
      return null
    }
    page(
      <>
        <Early />
        {city}
        <ErrorBanner />
      </>,
    )
    expect(surfaces()).toEqual(['banner'])
  })
})

describe('fields', () => {
  it.each([
    ['email_address', 'email_address'],
    ['emailAddress', 'email_address'],
    ['Email-Address', 'emailAddress'],
    ['items[2].price', 'items.2.price'],
    ['items.2.price', 'items[2].price'],
  ])('%s is %s', (name, path) => {
    page(
      <>
        <Field name={name} label="It" />
        <ErrorBanner />
      </>,
    )
    tell(body('SEVERAL', { fields: [path] }))
    expect(screen.getByLabelText('It')).toBeInvalid()
    expect(surfaces()).toEqual(['field'])
  })

  it("are found by the host's name, and have its label", async () => {
    page(<Field name="mail" label="own label" />, { fields: { emailAddress: { name: 'mail', label: 'Mail' } } })
    tell(body('EMAIL'))
    expect(screen.getByLabelText('own label')).toBeInvalid()
    expect(await heard()).toBe('Mail: Enter your full email address, like name@example.com')
  })

  it('keep what described them before', () => {
    page(
      <>
        <span id="hint">As on the letter</span>
        <Field name="city" label="City" describedBy="hint" />
      </>,
    )
    expect(screen.getByLabelText('City')).toHaveAccessibleDescription('As on the letter')
    tell(body('CITY'))
    expect(screen.getByLabelText('City')).toHaveAccessibleDescription('As on the letter Error: Enter your city or town')
  })

  it('lose their error when they are edited, and no other one does; values are kept', async () => {
    page(
      <>
        {city}
        {email}
        <ErrorBanner />
      </>,
    )
    tell(several)
    await userEvent.type(screen.getByLabelText('City'), 'R')
    expect(screen.getByLabelText('City')).toBeValid()
    expect(screen.getByLabelText('City')).toHaveValue('R')
    expect(screen.getByLabelText('Email *')).toBeInvalid()
    tell(body('CITY'))
    expect(screen.getByLabelText('City')).toBeInvalid()
    expect(screen.getByLabelText('Email *')).toBeValid()
  })

  it('that were put right do not come back on the banner when they are unmounted', async () => {
    const App = ({ step }: { step: number }) => (
      <Provider>
        <ApiErrorScope>
          <Reporter />
          {step === 1 && city}
          <ErrorBanner />
        </ApiErrorScope>
      </Provider>
    )
    const { rerender } = render(<App step={1} />)
    tell(body('CITY'))
    await userEvent.type(screen.getByLabelText('City'), 'Rome')
    rerender(<App step={2} />)
    expect(surfaces()).toEqual([])
  })

  it('of the same code again show it again', async () => {
    page(city)
    const thrown = body('CITY')
    tell(thrown)
    await userEvent.type(screen.getByLabelText('City'), 'x')
    expect(surfaces()).toEqual([])
    tell(thrown)
    expect(surfaces()).toEqual(['field'])
  })
})

describe('a submit', () => {
  it('clears what was there', async () => {
    page(
      <>
        {city}
        <ErrorBanner />
      </>,
    )
    tell(body('SOLD_OUT'))
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    expect(surfaces()).toEqual([])
  })

  it('moves focus to the first wrong field, in the order of the page, and then nothing is announced', async () => {
    page(
      <>
        {city}
        {email}
      </>,
    )
    onSubmit = () => {
      report(body('SEVERAL', { fields: ['email_address', 'city'] }))
    }
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    expect(screen.getByLabelText('City')).toHaveFocus()
    expect(await heard()).toBe('')
  })

  it('with Enter in a field moves it as well', async () => {
    page(
      <>
        {city}
        {email}
      </>,
    )
    onSubmit = () => {
      report(body('CITY'))
    }
    await userEvent.type(screen.getByLabelText('Email *'), 'a{Enter}')
    expect(screen.getByLabelText('City')).toHaveFocus()
    expect(await heard()).toBe('')
  })

  it('moves it to the banner with a heading where that shows it, and then nothing is announced', async () => {
    page(
      <>
        {city}
        <ErrorBanner />
      </>,
    )
    onSubmit = () => {
      report(body('SOLD_OUT'))
    }
    await userEvent.type(screen.getByLabelText('City'), 'a{Enter}')
    expect(screen.getByRole('heading')).toHaveFocus()
    expect(await heard()).toBe('')
  })

  it('leaves focus alone while the person types, and announces instead', async () => {
    page(
      <>
        {city}
        {email}
      </>,
    )
    await userEvent.type(screen.getByLabelText('Email *'), 'a{Enter}b')
    tell(body('CITY'))
    expect(screen.getByLabelText('Email *')).toHaveFocus()
    expect(await heard()).toBe('City: Enter your city or town')
  })

  it('leaves it alone in another part of the page', async () => {
    page(city)
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    act(() => screen.getByLabelText('Elsewhere').focus())
    tell(body('CITY'))
    expect(screen.getByLabelText('Elsewhere')).toHaveFocus()
    expect(await heard()).toBe('City: Enter your city or town')
  })

  it('whose field is disabled when the answer comes is announced', async () => {
    page(<Field name="city" label="City" disabled />)
    onSubmit = () => {
      report(body('CITY'))
    }
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    expect(screen.getByRole('button', { name: 'Send' })).toHaveFocus()
    expect(await heard()).toBe('City: Enter your city or town')
  })

  it('is over once its answer came: a later error does not take the focus', async () => {
    page(city)
    onSubmit = () => {
      report(null)
    }
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    tell(body('CITY'))
    expect(screen.getByRole('button', { name: 'Send' })).toHaveFocus()
  })

  it('that was aborted does not use up the next one', async () => {
    page(city)
    onSubmit = () => {
      report(new DOMException('x', 'AbortError'))
      report(body('CITY'))
    }
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    expect(screen.getByLabelText('City')).toHaveFocus()
  })
})

describe('a scope in another one', () => {
  it('leaves the outer one alone when its form is submitted', async () => {
    let outer: typeof report = () => () => undefined
    function Outer() {
      outer = useErrorReporter()
      return <ErrorBanner />
    }
    render(
      <Provider>
        <ApiErrorScope>
          <Outer />
          <ApiErrorScope>
            <Reporter />
            <Form>{city}</Form>
          </ApiErrorScope>
        </ApiErrorScope>
      </Provider>,
    )
    act(() => {
      outer(body('SOLD_OUT'))
    })
    tell(body('CITY'))
    expect(surfaces()).toEqual(['banner', 'field'])
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    expect(surfaces()).toEqual(['banner'])
  })
})

describe('without a submit', () => {
  it('all fields are announced together, with their labels, once', async () => {
    page(
      <>
        {city}
        {email}
      </>,
    )
    tell(several)
    expect(document.body).toHaveFocus()
    expect(await heard()).toBe(
      'City: Enter your city or town Email: Enter your full email address, like name@example.com',
    )
  })

  it('the banner speaks for its fields', async () => {
    page(
      <>
        {city}
        {email}
        <ErrorBanner />
      </>,
    )
    tell(several)
    const said = await heard()
    expect(said).toContain(screen.getByRole('heading').textContent.replace('Important: ', ''))
    expect(said).not.toContain('City:')
  })

  it('the description speaks where the field itself has focus', async () => {
    page(city)
    act(() => screen.getByLabelText('City').focus())
    tell(body('CITY'))
    expect(await heard()).toBe('')
  })

  it('the same failure again is announced again', async () => {
    page(<ErrorBanner />)
    tell(body('SOLD_OUT'))
    const first = await heard()
    expect(first).toContain('That is gone')
    tell(body('SOLD_OUT'))
    await waitFor(() => expect(spoken()).toBe(''), { interval: 5 }).catch(() => undefined)
    expect(await heard()).toBe(first)
  })
})

describe('the action of what a scope shows', () => {
  it('goes to a field of the scope by itself, and is not there without one', async () => {
    const App = ({ withCity }: { withCity: boolean }) => (
      <Provider>
        <ApiErrorScope>
          <Reporter />
          {withCity && city}
        </ApiErrorScope>
        <ErrorToaster />
      </Provider>
    )
    const { rerender } = render(<App withCity={false} />)
    tell(body('CITY'))
    await waitFor(() => expect(surfaces()).toEqual(['toast']))
    expect(screen.queryByRole('button', { name: 'Edit this field' })).toBeNull()
    rerender(<App withCity />)
    await waitFor(() => expect(surfaces()).toEqual(['field']))
  })

  it('reports what goes wrong to the same scope', async () => {
    page(<ErrorBanner />, { recoveries: { refresh: () => Promise.reject(body('LIMIT')) } })
    tell(body('SOLD_OUT'))
    await userEvent.click(screen.getByRole('button', { name: 'Refresh details' }))
    await waitFor(() => expect(screen.getByRole('heading')).toHaveTextContent('Above the limit'))
    expect(surfaces()).toEqual(['banner'])
  })

  it('dismisses for this report only', async () => {
    page(<ErrorBanner />)
    tell('SOLD_OUT', { catalogue: 'shop' })
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(surfaces()).toEqual([])
    tell('SOLD_OUT', { catalogue: 'shop' })
    expect(surfaces()).toEqual(['banner'])
  })
})

describe('the element', () => {
  it('takes a ref once, a class and handlers', async () => {
    const ref = vi.fn()
    const seen = vi.fn()
    const App = () => (
      <Provider>
        <ApiErrorScope ref={ref} className="mine" onSubmitCapture={seen} onInputCapture={seen}>
          <Form>
            <input aria-label="x" />
          </Form>
        </ApiErrorScope>
      </Provider>
    )
    const { rerender, container } = render(<App />)
    rerender(<App />)
    expect(ref).toHaveBeenCalledTimes(1)
    expect(container.querySelector('.errata-scope.mine')).not.toBeNull()
    await userEvent.type(screen.getByLabelText('x'), 'y{Enter}')
    expect(seen).toHaveBeenCalledTimes(2)
  })
})

describe('what is withdrawn', () => {
  const banner = (
    <>
      {city}
      <ErrorBanner />
    </>
  )

  it('leaves the banner, the field or the toaster, as often as one likes', () => {
    const { unmount } = page(banner)
    for (const thrown of [body('SOLD_OUT'), body('CITY'), body('FLAKY'), null, body('ok')]) {
      const withdraw = tell(thrown)
      act(withdraw)
      act(withdraw)
      expect(surfaces()).toEqual([])
    }
    const late = tell(body('SOLD_OUT'))
    unmount()
    late()
  })

  it('is that report only, not what came after it', () => {
    page(banner)
    const [first, second] = [tell(body('CITY')), tell(body('SOLD_OUT'))]
    act(first)
    expect(surfaces()).toEqual(['banner'])
    act(second)
    expect(surfaces()).toEqual([])
    const same = body('SOLD_OUT')
    const older = tell(same)
    tell(same)
    act(older)
    expect(surfaces()).toEqual(['banner'])
  })

  it('is a Response too, while it is read and afterwards', async () => {
    page(banner)
    const response = () => new Response(JSON.stringify(body('SOLD_OUT')), { status: 409 })
    act(tell(response()))
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(surfaces()).toEqual([])
    const withdraw = tell(response())
    await waitFor(() => expect(surfaces()).toEqual(['banner']))
    act(withdraw)
    expect(surfaces()).toEqual([])
  })

  it('is what its action has settled: the banner, with the focus kept, and the toast of a scope without one', async () => {
    for (const inside of [banner, null]) {
      const call = deferred<unknown>()
      const { unmount } = page(inside)
      tell(body('SOLD_OUT'), { recoveries: { refresh: () => call.promise } })
      const button = screen.getByRole('button', { name: /refresh/i })
      await userEvent.click(button)
      expect(button).toHaveAttribute('aria-busy', 'true')
      call.resolve(null)
      await waitFor(() => expect(surfaces()).toEqual([]))
      await waitFor(() => expect(document.body).not.toHaveFocus())
      unmount()
    }
  })

  it('is not a new failure that the handler reports or rejects with, nor anything if it returns nothing', async () => {
    page(banner)
    for (const refresh of [
      () => Promise.reject(body('LIMIT')),
      async () => {
        await Promise.resolve()
        report(body('LIMIT'))
      },
    ]) {
      tell(body('SOLD_OUT'), { recoveries: { refresh } })
      await userEvent.click(screen.getByRole('button', { name: /refresh/i }))
      await waitFor(() => expect(screen.getByRole('heading')).toHaveTextContent('Above the limit'))
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
      expect(surfaces()).toEqual(['banner'])
    }
    tell(body('SOLD_OUT'), { recoveries: { refresh: () => undefined } })
    await userEvent.click(screen.getByRole('button', { name: /refresh/i }))
    expect(surfaces()).toEqual(['banner'])
  })
})
