import { act, cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'
import {
  ApiErrorScope,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  type ReportError,
  useErrorReporter,
  useFieldError,
} from '../../src'
import { body, Provider } from '../react/support'

/* Whatever happens in which order: nothing is lost, and nothing stands in two places. */

/** Fields with labels that tell them apart, wherever they are written. */
const names = ['city', 'email_address', 'items[0].price', 'items[1].price'] as const
type Name = (typeof names)[number]
const labels = Object.fromEntries(names.map((name, at) => [name, { name, label: `Label${String(at)}` }]))
const labelOf = (name: Name): string => `Label${String(names.indexOf(name))}`

type Action =
  | { readonly do: 'toggle' | 'edit'; readonly name: Name }
  | { readonly do: 'report'; readonly names: readonly Name[] }
  | { readonly do: 'banner' | 'submit' | 'clear' | 'withdraw' | 'focus' | 'whole' }

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('toggle', 'edit'), name: fc.constantFrom(...names) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('report'), names: fc.subarray([...names], { minLength: 1 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('banner', 'submit', 'clear', 'withdraw', 'focus', 'whole') }),
  },
)

function Field({ name }: { name: Name }) {
  const { inputProps, errorProps } = useFieldError<HTMLInputElement>(name)
  return (
    <div data-of={name}>
      <label>
        {labelOf(name)} <input {...inputProps} />
      </label>
      <FieldError {...errorProps} />
    </div>
  )
}

let report: ReportError = () => () => undefined
function Form({ fields, banner }: { fields: ReadonlySet<Name>; banner: boolean }) {
  report = useErrorReporter()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {names.map((name) => fields.has(name) && <Field key={name} name={name} />)}
      {banner && <ErrorBanner />}
      <button id="send">Send</button>
    </form>
  )
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const focused = () => document.activeElement

function check(commands: readonly Action[]): void {
  const fields = new Set<Name>(['city', 'items[0].price'])
  let banner = true
  let withdraw: () => void = () => undefined
  /** What is wrong: fields, or the whole. */
  let wrong: Set<Name> = new Set()
  let several = false
  let whole = false
  let submitted = false
  const forget = () => {
    wrong = new Set()
    whole = false
  }

  const app = () => (
    <StrictMode>
      <Provider fields={labels}>
        <ApiErrorScope>
          <Form fields={new Set(fields)} banner={banner} />
        </ApiErrorScope>
        <ErrorToaster />
      </Provider>
    </StrictMode>
  )
  const { rerender } = render(app())

  const run = (command: Action): void => {
    const before = focused()
    let mayMove = false
    switch (command.do) {
      case 'toggle':
        if (!fields.delete(command.name)) fields.add(command.name)
        break
      case 'banner':
        banner = !banner
        break
      case 'edit': {
        const input = document.querySelector<HTMLInputElement>(`[data-of="${command.name}"] input`)
        if (!input) return
        input.focus()
        mayMove = true
        submitted = false
        act(() => {
          input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
        })
        wrong.delete(command.name)
        break
      }
      case 'report':
        act(() => {
          withdraw = report(body('SEVERAL', { fields: command.names }))
        })
        forget()
        wrong = new Set(command.names)
        several = command.names.length > 1
        mayMove = submitted
        submitted = false
        break
      case 'whole':
        act(() => {
          withdraw = report(body('SOLD_OUT'))
        })
        forget()
        whole = true
        mayMove = submitted
        submitted = false
        break
      case 'clear':
        act(() => {
          report(null)
        })
        forget()
        submitted = false
        break
      case 'withdraw':
        act(withdraw)
        forget()
        break
      case 'submit':
        act(() => {
          document.querySelector('form')!.requestSubmit()
        })
        forget()
        submitted = true
        break
      case 'focus':
        document.getElementById('send')!.focus()
        return
    }
    rerender(app())
    // What had the focus may have left with it; else it moves only with the answer to a submit.
    if (!mayMove && before?.isConnected) expect(focused()).toBe(before)

    const at = {
      fields: all('[data-surface=field]').map((error) => error.closest('[data-of]')?.getAttribute('data-of')),
      banners: all('[data-surface=banner]'),
      toasts: all('[data-surface=toast]'),
    }
    const listed = [...at.banners, ...at.toasts].flatMap((surface) =>
      names.filter((name) => surface.textContent.includes(labelOf(name))),
    )
    const summaries = at.banners.length + at.toasts.length
    // At its own field, each that has one here; marked as such, and no other.
    expect(at.fields.sort()).toEqual([...wrong].filter((name) => fields.has(name)).sort())
    expect(all('[aria-invalid=true]').map((input) => input.closest('[data-of]')?.getAttribute('data-of'))).toEqual(
      names.filter((name) => wrong.has(name) && fields.has(name)),
    )
    const isSomewhere = wrong.size > 0
    const atFields = [...wrong].every((name) => fields.has(name))
    if (whole) expect(summaries).toBe(1)
    else if (!isSomewhere) expect(summaries).toBe(0)
    // One is at its field or in the banner or the toast; several are listed unless they are all at their fields.
    else expect(summaries).toBe(atFields && !(several && banner) ? 0 : 1)
    if (summaries === 1 && several && isSomewhere) expect(listed.sort()).toEqual([...wrong].sort())
    if (summaries === 1) expect(at.banners).toHaveLength(banner ? 1 : 0)
  }
  for (const command of commands) run(command)
}

it('every field that is wrong is seen exactly once, or listed; what was put right nowhere', () => {
  fc.assert(fc.property(fc.array(action, { minLength: 1, maxLength: 25 }), check), {
    numRuns: 150,
    plugins: [fc.afterEach(cleanup)],
  })
})
