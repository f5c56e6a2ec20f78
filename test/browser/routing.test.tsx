import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import * as React from 'react'
import { type ReactNode, startTransition, StrictMode, Suspense, useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent as keys } from 'vitest/browser'
import {
  type ApiErrorOptions,
  type ApiErrorProviderProps,
  ApiErrorScope,
  type ApiErrorScopeProps,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  useApiError,
  useErrorReporter,
  useFieldError,
} from '../../src'
import { body, Provider, spoken } from '../react/support'

type Report = (thrown: unknown, options?: ApiErrorOptions) => () => void

/** What was reported to, by the name of the scope. */
const scopes = new Map<string, Report>()
const told: string[] = []
let stop: () => void = () => undefined

/** All that the announcer says from now on. */
function listenIn(): void {
  let last = ''
  const observer = new MutationObserver(() => {
    const now = spoken()
    if (now !== '' && now !== last) told.push(now)
    last = now
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  stop = () => {
    observer.disconnect()
  }
}
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 400)))

afterEach(() => {
  stop()
  told.length = 0
  scopes.clear()
  document.querySelectorAll('.extra').forEach((element) => element.remove())
})

function Field({ name, label, form }: { name: string; label: string; form?: string }) {
  const { inputProps, errorProps } = useFieldError<HTMLInputElement>(name)
  return (
    <div data-field={label}>
      <label>
        {label}
        <input {...inputProps} form={form} />
      </label>
      <FieldError {...errorProps} />
    </div>
  )
}

function Named({ name }: { name: string }) {
  scopes.set(name, useErrorReporter())
  return null
}

const Scope = ({ name = 'main', children, ...rest }: ApiErrorScopeProps & { name?: string }) => (
  <ApiErrorScope data-testid={name} {...rest}>
    <Named name={name} />
    {children}
  </ApiErrorScope>
)

const Form = ({ children, send = 'Send', id }: { children?: ReactNode; send?: string; id?: string }) => (
  <form
    id={id}
    onSubmit={(event) => {
      event.preventDefault()
    }}
  >
    {children}
    <button>{send}</button>
  </form>
)

const Page = ({ children, ...props }: ApiErrorProviderProps) => (
  <StrictMode>
    <Provider {...props}>
      <input aria-label="Elsewhere" />
      {children}
      <ErrorToaster />
    </Provider>
  </StrictMode>
)

const tell = (thrown: unknown, name = 'main', options?: ApiErrorOptions) => {
  let withdraw = (): void => undefined
  act(() => {
    withdraw = scopes.get(name)!(thrown, options)
  })
  return withdraw
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const surfaces = (within: ParentNode = document) =>
  [...within.querySelectorAll('[data-surface]')].map((element) => element.getAttribute('data-surface')).sort()
const city = <Field name="city" label="City" />
const email = <Field name="emailAddress" label="Email" />
const several = body('SEVERAL', { fields: ['city', 'email_address'] })
const row = (index: number) => body('SEVERAL', { fields: [`items[${String(index)}].price`] })

describe('several forms', () => {
  it('each hears of its own errors, submits and edits, though their fields have the same names', async () => {
    const one = (name: string) => (
      <Scope name={name}>
        <Form send={`Send ${name}`}>
          {city}
          <ErrorBanner />
        </Form>
      </Scope>
    )
    render(
      <Page>
        {one('first')}
        {one('second')}
      </Page>,
    )
    const [first, second] = [screen.getByTestId('first'), screen.getByTestId('second')]
    const [input, other] = screen.getAllByLabelText<HTMLInputElement>('City')
    await press('Send first')
    tell(body('CITY'), 'first')
    expect(input).toHaveFocus()
    tell(body('CITY'), 'second')
    expect(input).toHaveFocus()
    await press('Send second')
    expect([surfaces(first), surfaces(second)]).toEqual([['field'], []])
    tell(body('CITY'), 'second')
    expect(other).toHaveFocus()
    await userEvent.type(other!, 'x')
    expect([surfaces(first), surfaces(second)]).toEqual([['field'], []])
  })

  it('a summary does not lead to the field of the same name in another form', () => {
    render(
      <Page>
        <input id="city" aria-label="Of another form" />
        <Scope>
          <Form>
            {email}
            <ErrorBanner />
          </Form>
        </Scope>
      </Page>,
    )
    tell(several)
    expect(screen.getByRole('button', { name: /Email/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Enter your city/ })).toBeNull()
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('Enter your city or town')
  })

  it('a submit of the form around a scope is one of the scope', async () => {
    render(
      <Page>
        <Form>
          <input aria-label="Outside the scope" />
          <Scope>{city}</Scope>
        </Form>
      </Page>,
    )
    tell(body('CITY'))
    await press('Send')
    expect(surfaces()).toEqual([])
    tell(body('CITY'))
    expect(screen.getByLabelText('City')).toHaveFocus()
    await press('Send')
    await userEvent.type(screen.getByLabelText('Outside the scope'), 'x')
    tell(body('CITY'))
    expect(screen.getByLabelText('Outside the scope')).toHaveFocus()
  })

  it('so is one of a form beside it whose fields are in the scope', async () => {
    render(
      <Page>
        <Form id="beside" />
        <Form send="Other" id="other" />
        <Scope>
          <Field name="city" label="City" form="beside" />
        </Scope>
      </Page>,
    )
    tell(body('CITY'))
    await press('Other')
    expect(surfaces()).toEqual(['field'])
    await press('Send')
    expect(surfaces()).toEqual([])
  })

  it('a form around two scopes clears both, a form in the inner one only that', async () => {
    render(
      <Page>
        <Form send="Around">
          <Scope name="first">{city}</Scope>
          <Scope name="second">{email}</Scope>
        </Form>
        <Scope name="outer">
          <ErrorBanner />
          <Scope name="inner">
            <Form send="Inner">{city}</Form>
          </Scope>
        </Scope>
      </Page>,
    )
    tell(body('CITY'), 'first')
    tell(body('EMAIL'), 'second')
    tell(body('SOLD_OUT'), 'outer')
    tell(body('CITY'), 'inner')
    await press('Inner')
    expect(surfaces()).toEqual(['banner', 'field', 'field'])
    await press('Around')
    expect(surfaces()).toEqual(['banner'])
  })

  it('a field that shows an error of its own does not take the one of the scope', () => {
    function Own() {
      const { inputProps, errorProps } = useFieldError<HTMLInputElement>('city', { error: useApiError(null) })
      return (
        <>
          <input aria-label="Own" {...inputProps} />
          <FieldError {...errorProps} />
        </>
      )
    }
    render(
      <Page>
        <Scope>
          <Own />
          <ErrorBanner />
        </Scope>
      </Page>,
    )
    tell(body('CITY'))
    expect(surfaces()).toEqual(['banner'])
  })

  it('an error that comes when its scope has left the page is told by the toaster', () => {
    const { rerender } = render(
      <Page>
        <Scope>
          <ErrorBanner />
        </Scope>
      </Page>,
    )
    const late = scopes.get('main')!
    rerender(<Page />)
    act(() => {
      late(body('CRASHED'), { operation: 'write' })
    })
    expect(surfaces()).toEqual(['toast'])
  })
})

describe('fields that come and go', () => {
  it('leave their error to the banner or the toaster, take it back, and nothing is said twice', async () => {
    const App = ({ withCity, withBanner }: { withCity: boolean; withBanner: boolean }) => (
      <Page>
        <Scope>
          {withCity && city}
          {withBanner && <ErrorBanner />}
        </Scope>
      </Page>
    )
    const { rerender } = render(<App withCity withBanner />)
    listenIn()
    tell(body('CITY'))
    await settled()
    expect(told).toEqual(['City: Enter your city or town'])
    rerender(<App withCity={false} withBanner />)
    expect(surfaces()).toEqual(['banner'])
    rerender(<App withCity withBanner={false} />)
    expect(surfaces()).toEqual(['field'])
    rerender(<App withCity={false} withBanner={false} />)
    await waitFor(() => expect(surfaces()).toEqual(['toast']))
    rerender(<App withCity withBanner />)
    await waitFor(() => expect(surfaces()).toEqual(['field']))
    await settled()
    expect(told).toEqual(['City: Enter your city or town'])
  })

  it('count only while their control is there, also where the hook stays', () => {
    function Switched({ there }: { there: boolean }) {
      const { inputProps, errorProps } = useFieldError<HTMLInputElement>('city')
      return (
        <>
          {there && <input aria-label="City" {...inputProps} />}
          <FieldError {...errorProps} />
        </>
      )
    }
    const App = ({ there }: { there: boolean }) => (
      <Page>
        <Scope>
          <Switched there={there} />
          <ErrorBanner />
        </Scope>
      </Page>
    )
    const { rerender } = render(<App there={false} />)
    tell(body('CITY'))
    expect(surfaces()).toEqual(['banner'])
    rerender(<App there />)
    expect(surfaces()).toEqual(['field'])
    expect(screen.getByLabelText('City')).toBeInvalid()
    rerender(<App there={false} />)
    expect(surfaces()).toEqual(['banner'])
  })

  it('what has been put right leaves the summary, and the summary leaves with the last of it', async () => {
    render(
      <Page>
        <Scope>
          {city}
          {email}
          <ErrorBanner />
        </Scope>
      </Page>,
    )
    tell(several)
    expect(screen.getAllByRole('listitem')).toHaveLength(2)
    await userEvent.type(screen.getByLabelText('City'), 'R')
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Email: Enter your full email address, like name@example.com',
    ])
    await userEvent.type(screen.getByLabelText('Email'), 'a')
    expect(surfaces()).toEqual([])
  })

  it('a toast for several fields lists them', () => {
    render(
      <Page>
        <Scope>{city}</Scope>
      </Page>,
    )
    tell(several)
    const toast = document.querySelector('[data-surface=toast]')!
    expect(toast).toHaveTextContent('Enter your city or town')
    expect(toast).toHaveTextContent('Enter your full email address')
  })
})

describe('fields that nobody can see', () => {
  const panels = {
    hidden: (children: ReactNode) => <div hidden>{children}</div>,
    invisible: (children: ReactNode) => <div className="invisible">{children}</div>,
    folded: (children: ReactNode) => (
      <details>
        <summary>More</summary>
        {children}
      </details>
    ),
  }
  const hide = document.createElement('style')
  hide.textContent = '.invisible { visibility: hidden } .contents { display: contents }'

  it.each(Object.entries(panels))('%s: their error is in the banner, until they are seen', async (_, panel) => {
    document.head.append(hide)
    const App = ({ open }: { open: boolean }) => (
      <Page>
        <Scope>
          <Form>
            {(open ? (children: ReactNode) => <section>{children}</section> : panel)(city)}
            <ErrorBanner />
          </Form>
        </Scope>
      </Page>
    )
    const { rerender } = render(<App open={false} />)
    listenIn()
    await press('Send')
    tell(body('CITY'))
    expect(surfaces()).toEqual(['banner', 'field'])
    expect(screen.getByRole('heading')).toHaveFocus()
    rerender(<App open />)
    expect(surfaces()).toEqual(['field'])
    await settled()
    expect(told).toEqual([])
    hide.remove()
  })

  it('a fold opens for what leads to them', async () => {
    render(
      <Page>
        <Scope>
          <ErrorBanner />
          {panels.folded(panels.folded(city))}
          {email}
        </Scope>
      </Page>,
    )
    tell(several)
    await userEvent.click(screen.getByRole('button', { name: /Enter your city/ }))
    expect(screen.getByLabelText('City')).toHaveFocus()
  })

  it('a tab of the host hears that something leads to them', async () => {
    function Tab() {
      const [open, setOpen] = useState(false)
      const panel = useRef<HTMLDivElement>(null)
      useEffect(() => {
        panel.current?.addEventListener('beforematch', () => {
          flushSync(() => {
            setOpen(true)
          })
        })
      }, [])
      return (
        <div ref={panel} hidden={!open}>
          {city}
        </div>
      )
    }
    render(
      <Page>
        <Scope>
          <ErrorBanner />
          <Tab />
          {email}
        </Scope>
      </Page>,
    )
    tell(several)
    await userEvent.click(screen.getByRole('button', { name: /Enter your city/ }))
    expect(screen.getByLabelText('City')).toHaveFocus()
  })

  it.each(['hidden', 'contents'])(
    'a control in a label that can be seen, or has no box, is not one of them: %s',
    (how) => {
      document.head.append(hide)
      function Upload() {
        const { inputProps, errorProps } = useFieldError<HTMLInputElement>('city')
        return (
          <>
            <label className={how}>
              Choose a file
              <input type="file" hidden={how === 'hidden'} {...inputProps} />
            </label>
            <FieldError {...errorProps} />
          </>
        )
      }
      render(
        <Page>
          <Scope>
            <Upload />
            <ErrorBanner />
          </Scope>
        </Page>,
      )
      tell(body('CITY'))
      expect(surfaces()).toEqual(['field'])
      hide.remove()
    },
  )
})

describe('a group of radio buttons', () => {
  const towns = ['Rome', 'Oslo']
  function Group({ onEach }: { onEach: boolean }) {
    const { inputProps, errorProps } = useFieldError('city')
    return (
      <fieldset {...(!onEach && inputProps)}>
        <legend>Town</legend>
        {towns.map((town) => (
          <label key={town}>
            <input type="radio" name="town" {...(onEach && inputProps)} />
            {town}
          </label>
        ))}
        <FieldError {...errorProps} />
      </fieldset>
    )
  }
  it.each([true, false])('is one field, named by its legend (props on each: %s)', async (onEach) => {
    for (const town of towns) {
      const { unmount } = render(
        <Page>
          <Scope>
            <Form>
              <Group onEach={onEach} />
            </Form>
          </Scope>
        </Page>,
      )
      listenIn()
      tell(body('CITY'))
      await settled()
      expect(told).toEqual(['Town: Enter your city or town'])
      await press('Send')
      tell(body('CITY'))
      expect(screen.getByLabelText('Rome')).toHaveFocus()
      await userEvent.click(screen.getByLabelText(town))
      expect(surfaces()).toEqual([])
      unmount()
      stop()
      told.length = 0
    }
  })
})

it('the same failure again is said where the focus is in its field, whose description does not change', async () => {
  render(
    <Page>
      <Scope>{city}</Scope>
    </Page>,
  )
  listenIn()
  await userEvent.click(screen.getByLabelText('City'))
  tell(body('CITY'))
  await settled()
  expect(told).toEqual([])
  tell(body('CITY'))
  await settled()
  expect(told).toEqual(['City: Enter your city or town'])
})

describe('rows', () => {
  const Rows = ({ ids }: { ids: readonly string[] }) => (
    <Page>
      <Scope>
        {ids.map((id, index) => (
          <Field key={id} name={`items[${String(index)}].price`} label={id} />
        ))}
        <ErrorBanner />
      </Scope>
    </Page>
  )
  const wrong = () => ['a', 'b', 'c', 'x'].filter((id) => screen.queryByLabelText(id)?.matches('[aria-invalid=true]'))

  it('keep their error when they move, when others come and when others go', async () => {
    const { rerender } = render(<Rows ids={['a', 'b', 'c']} />)
    tell(row(1))
    expect(wrong()).toEqual(['b'])
    rerender(<Rows ids={['c', 'b', 'a']} />)
    expect(wrong()).toEqual(['b'])
    rerender(<Rows ids={['b', 'c', 'a']} />)
    expect(wrong()).toEqual(['b'])
    rerender(<Rows ids={['b', 'x', 'c', 'a']} />)
    expect(wrong()).toEqual(['b'])
    rerender(<Rows ids={['b', 'a']} />)
    expect(wrong()).toEqual(['b'])
    expect(surfaces()).toEqual(['field'])
    await userEvent.type(screen.getByLabelText('b'), '1')
    expect(surfaces()).toEqual([])
    tell(row(1))
    expect(wrong()).toEqual(['a'])
  })

  it('leave it to the banner when they are removed, and not to the row that follows', () => {
    const { rerender } = render(<Rows ids={['a', 'b', 'c']} />)
    tell(row(0))
    rerender(<Rows ids={['b', 'c']} />)
    expect(wrong()).toEqual([])
    expect(surfaces()).toEqual(['banner'])
    rerender(<Rows ids={['a', 'b', 'c']} />)
    expect(wrong()).toEqual(['a'])
    tell(row(0))
    expect(wrong()).toEqual(['a'])
  })

  it('have one entry for all of them in `fields`', () => {
    render(
      <Page fields={{ 'items[].unit_price': { name: 'rows[].price', label: 'Price' } }}>
        <Scope>
          <Field name="rows.2.price" label="Third" />
        </Scope>
      </Page>,
    )
    tell(body('SEVERAL', { fields: ['items[2].unit_price'] }))
    expect(screen.getByLabelText('Third')).toBeInvalid()
  })
})

describe('focus after a submit', () => {
  const form = (target?: ApiErrorScopeProps['focusTarget'], inside: ReactNode = <ErrorBanner />) => (
    <Page>
      <Scope {...(target && { focusTarget: target })}>
        <Form>
          {city}
          {email}
          {inside}
        </Form>
      </Scope>
    </Page>
  )

  it('goes to the summary, or to the first wrong field where the host says so, and nothing is announced', async () => {
    const { rerender } = render(form())
    listenIn()
    await press('Send')
    tell(several)
    expect(screen.getByRole('heading')).toHaveFocus()
    rerender(form('field'))
    await press('Send')
    tell(several)
    expect(screen.getByLabelText('City')).toHaveFocus()
    expect(surfaces()).toEqual(['banner', 'field', 'field'])
    await press('Send')
    tell(body('SOLD_OUT'))
    expect(screen.getByRole('heading')).toHaveFocus()
    await settled()
    expect(told).toEqual([])
  })

  it('comes back to the button when the banner is dismissed', async () => {
    render(
      <Page>
        <Scope>
          <ErrorBanner />
          <Form>{city}</Form>
        </Scope>
      </Page>,
    )
    await press('Send')
    tell(body('SOLD_OUT'))
    expect(screen.getByRole('heading')).toHaveFocus()
    await press('Dismiss')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).toHaveFocus())
  })

  it('stays while the person types, in this form, in another field, or composes', async () => {
    render(form('field'))
    const input = screen.getByLabelText('Email')
    await userEvent.type(input, '{Enter}')
    act(() => {
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }))
    })
    tell(body('CITY'))
    expect(input).toHaveFocus()
    await press('Send')
    await userEvent.type(screen.getByLabelText('Elsewhere'), 'x')
    tell(body('CITY'))
    expect(screen.getByLabelText('Elsewhere')).toHaveFocus()
    // Typed since, and nowhere now: it was announced.
    await press('Send')
    await userEvent.type(screen.getByLabelText('Elsewhere'), 'x')
    act(() => {
      screen.getByLabelText('Elsewhere').blur()
    })
    tell(body('CITY'))
    expect(document.body).toHaveFocus()
  })

  it('stays where a date is being typed, which makes no event of its own until it is whole', async () => {
    render(form('field', <input type="date" aria-label="Born" />))
    const born = screen.getByLabelText('Born')
    act(() => {
      born.focus()
    })
    await keys.keyboard('{Enter}12')
    tell(body('CITY'))
    expect(born).toHaveFocus()
  })

  it('stays in an entry outside of the form that the host submits by itself', async () => {
    render(form('field'))
    const elsewhere = screen.getByLabelText('Elsewhere')
    await userEvent.click(elsewhere)
    act(() => {
      document.querySelector('form')?.requestSubmit()
    })
    tell(body('CITY'))
    expect(elsewhere).toHaveFocus()
  })

  it('stays in a card field, in a frame or in an element that hides it', async () => {
    class CardField extends HTMLElement {
      constructor() {
        super()
        this.attachShadow({ mode: this.hasAttribute('open') ? 'open' : 'closed', delegatesFocus: true }).innerHTML =
          '<input>'
      }
    }
    if (!customElements.get('card-field')) customElements.define('card-field', CardField)
    render(form('field', <div id="cards" />))
    const cards = document.getElementById('cards')!
    for (const html of [
      '<card-field></card-field>',
      '<iframe srcdoc="<input>"></iframe>',
      '<div class="host"></div>',
    ]) {
      cards.innerHTML = html
      const host = cards.firstElementChild as HTMLElement
      if (host.matches('.host')) {
        host.attachShadow({ mode: 'open' }).innerHTML = '<iframe srcdoc="<input>"></iframe>'
      }
      await press('Send')
      const frame = host.shadowRoot?.querySelector('iframe') ?? host
      frame.focus()
      expect(document.activeElement).toBe(host)
      tell(several)
      expect(document.activeElement).toBe(host)
    }
  })

  it('does not come with an error that no submit has caused, nor twice for one', async () => {
    render(form('field'))
    act(() => {
      screen.getByRole('button', { name: 'Send' }).focus()
    })
    tell(several)
    expect(screen.getByRole('button', { name: 'Send' })).toHaveFocus()
    await press('Send')
    tell(several)
    act(() => {
      screen.getByRole('button', { name: 'Send' }).focus()
    })
    await userEvent.click(document.body)
    await settled()
    expect(document.body).toHaveFocus()
  })
})

it('an error never blocks submitting again', async () => {
  let sent = 0
  render(
    <Page>
      <Scope>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            sent += 1
          }}
        >
          {city}
          {email}
          <button>Send</button>
          <ErrorBanner />
        </form>
      </Scope>
    </Page>,
  )
  for (let time = 1; time <= 3; time += 1) {
    await press('Send')
    expect(sent).toBe(time)
    tell(several)
    const form = document.querySelector('form')!
    expect(form.checkValidity()).toBe(true)
    for (const input of form.querySelectorAll('input')) expect(input.validationMessage).toBe('')
  }
})

const done = new WeakSet<Promise<void>>()
/** With React 18, which has no `use`, a component throws what it waits for. */
function throwUnlessDone(promise: Promise<void>): void {
  if (!done.has(promise)) throw promise.then(() => done.add(promise))
}
const { use: suspendOn = throwUnlessDone } = React as { readonly use?: (promise: Promise<void>) => void }

describe('concurrent rendering', () => {
  it('shows at once what is reported in a transition that has to wait', async () => {
    let resolve: () => void = () => undefined
    const promise = new Promise<void>((done) => {
      resolve = done
    })
    let open: (on: boolean) => void = () => undefined
    const Slow = () => {
      suspendOn(promise)
      return <p>There</p>
    }
    function App() {
      const [slow, setSlow] = useState(false)
      open = setSlow
      return (
        <Scope>
          {city}
          <Suspense fallback="Wait">{slow && <Slow />}</Suspense>
        </Scope>
      )
    }
    render(
      <Page>
        <App />
      </Page>,
    )
    await act(async () => {
      startTransition(() => {
        open(true)
        scopes.get('main')!(body('CITY'))
      })
      await Promise.resolve()
    })
    expect(screen.queryByText('There')).toBeNull()
    expect(surfaces()).toEqual(['field'])
    await act(async () => {
      resolve()
      await promise
    })
    expect(screen.getByText('There')).toBeInTheDocument()
    expect(surfaces()).toEqual(['field'])
  })

  it.each([
    ['the field', true, 'field', 'banner'],
    ['the banner', false, 'banner', 'toast'],
  ])('%s leaves its error to what is shown while it is hidden', async (_, withCity, before, meanwhile) => {
    let resolve: () => void = () => undefined
    let promise: Promise<void> | null = null
    let again: (n: number) => void = () => undefined
    function Slow() {
      const [, set] = useState(0)
      again = set
      if (promise) suspendOn(promise)
      return null
    }
    render(
      <Page>
        <Scope>
          <Suspense fallback="Wait">
            {withCity ? city : <ErrorBanner />}
            <Slow />
          </Suspense>
          {withCity && <ErrorBanner />}
        </Scope>
      </Page>,
    )
    tell(body('CITY'))
    expect(surfaces()).toEqual([before])
    promise = new Promise<void>((done) => {
      resolve = done
    })
    await act(async () => {
      again(1)
      await Promise.resolve()
    })
    expect(screen.getByText('Wait')).toBeInTheDocument()
    expect(document.querySelector(`[data-surface=${meanwhile}]`)).toBeVisible()
    await act(async () => {
      resolve()
      await promise
    })
    expect(surfaces()).toEqual([before])
    expect(document.querySelector(`[data-surface=${before}]`)).toBeVisible()
  })
})

it('a form in a portal is one of the scope that it belongs to', async () => {
  render(
    <Page>
      <Scope>{createPortal(<Form>{city}</Form>, document.body)}</Scope>
    </Page>,
  )
  await press('Send')
  tell(body('CITY'))
  expect(screen.getByLabelText('City')).toHaveFocus()
})
