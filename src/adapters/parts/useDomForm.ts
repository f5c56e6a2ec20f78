import { type RefCallback, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fieldKey } from '../../fieldKey'
import { getRoot } from '../../dom/getRoot'
import { listen } from '../../dom/listen'
import { activeIn } from '../../dom/activeIn'
import type { ErrorPresentation } from '../../store/presentation'
import { type PlacedError, useSplitFieldErrors } from './splitFieldErrors'
import { useFocusFirstInvalid } from './useFocusFirstInvalid'

/** What is wrong at the named controls of a `<form>`. */
export interface DomForm {
  readonly ref: RefCallback<HTMLFormElement>
  readonly form: HTMLFormElement | null
  /** Until the person edits that field, resets the form or submits again. */
  readonly fields: readonly PlacedError[]
  readonly rest: ErrorPresentation | null
  /** How often something other than the person has reset the form. Form libraries take their texts away with it. */
  readonly resets: number
}

interface Control extends HTMLElement {
  readonly name?: string
  readonly form?: HTMLFormElement | null
}

/** The controls of a form by their name, or all of them. */
export const controlsOf = (form: HTMLFormElement | null, name?: string): readonly Control[] =>
  ([...(form?.elements ?? [])] as Control[]).filter(
    (control) => control.name && control.name === (name ?? control.name),
  )

/** The control of a name. One of the host's own can have no `name`, but an `id`. */
export const namedIn = (form: HTMLFormElement | null, name: string): HTMLElement | null =>
  controlsOf(form, name)[0] ?? form?.querySelector<HTMLElement>(`#${CSS.escape(name)}`) ?? null

/** What takes the focus for a name: where the control is hidden, what stands for it. */
function focusable(form: HTMLFormElement | null, name: string): HTMLElement | null {
  const controls = controlsOf(form, name)
  const shown = controls.filter(
    (control) => !control.matches('[type=hidden], [aria-hidden=true] *, [aria-hidden=true]'),
  )
  // Keyboards reach a group of choices at the one that is chosen.
  const found = shown.find((control) => control.matches('[type=radio]:checked')) ?? shown[0]
  if (found) return found
  const hidden = controls.find((control) => control.matches(':checked')) ?? controls[0]
  const whole = hidden?.closest('[aria-hidden=true]') ?? hidden
  const before = whole?.previousElementSibling
  if (before?.matches(standsFor)) return before as HTMLElement
  for (
    let around: Element | null | undefined = before ?? hidden;
    around && around !== form;
    around = around.parentElement
  ) {
    const standing = around.querySelector<HTMLElement>(standsFor)
    if (standing) return standing
  }
  return null
}

/** What libraries have beside or around a hidden control. */
const standsFor =
  'button, [role=combobox], [role=spinbutton], [role=radio], [role=checkbox], [role=switch], ' +
  'input:not([type=hidden], [aria-hidden=true], [aria-hidden=true] *)'

/** What the controls of a name hold, as text. */
const valueOf = (form: HTMLFormElement, name: string): string =>
  JSON.stringify(
    controlsOf(form, name).map((control) => {
      if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ value }) => value)
      const { type, checked, value } = control as HTMLInputElement
      return type === 'radio' || type === 'checkbox' ? checked : value
    }),
  )

/**
 * Places an error at the controls that a form has now, by their `name`.
 * @param inside only those inside of its element: a form library shows nothing at others, which only name the form
 */
export function useDomForm(error: ErrorPresentation | null | undefined, inside = false): DomForm {
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const [over, setOver] = useState<{ readonly id: string; readonly names: readonly string[] | 'all' }>()
  const [resets, setResets] = useState(0)
  const submitter = useRef<Element | null>(null)
  const id = error?.id

  const subscribe = useCallback(
    (listener: () => void) => {
      if (!form || id === undefined) return () => undefined
      const observer = new MutationObserver(listener)
      observer.observe(form, { subtree: true, childList: true, attributeFilter: ['name'] })
      return () => {
        observer.disconnect()
      }
    },
    [form, id],
  )
  const names = (): ReadonlySet<string> => {
    const controls = controlsOf(form).filter((control) => !inside || form?.contains(control))
    return new Set(controls.map(({ name = '' }) => name))
  }
  const placed = useSplitFieldErrors(error, names, subscribe)
  /** What was wrong, for composite controls: a choice in a list elsewhere on the page tells the form nothing. */
  const wrong = useRef(new Map<string, string>())
  useEffect(() => {
    if (!form) return
    const before = wrong.current
    wrong.current = new Map(placed.fields.map(({ name }) => [name, before.get(name) ?? valueOf(form, name)]))
  }, [form, placed.fields])
  useEffect(() => () => void (wrong.current = new Map()), [id])

  useEffect(() => {
    if (!form) return
    const endAll = (): void => {
      if (id === undefined) return
      // At once: a form library that made the control invalid would hold back the submit that is about to come.
      flushSync(() => {
        setOver({ id, names: 'all' })
      })
    }
    const changed = (): string[] =>
      [...wrong.current].filter(([name, value]) => valueOf(form, name) !== value).map(([name]) => name)
    const end = (ended: readonly string[]): void => {
      if (id === undefined || ended.length === 0) return
      setOver((before) => {
        const names = before?.id === id ? before.names : []
        const more = names === 'all' ? [] : ended.map(fieldKey).filter((key) => !names.includes(key))
        return names === 'all' || more.length === 0 ? before : { id, names: [...names, ...more] }
      })
    }
    const root = getRoot(form)
    let isPressed = false
    const stops = [
      listen(
        form,
        ['submit'],
        () => {
          submitter.current = activeIn(form)
          endAll()
        },
        true,
      ),
      listen(
        form,
        ['reset'],
        () => {
          if (isPressed) {
            endAll()
            return
          }
          // React resets a form after each action, a failed one too: what was wrong still is.
          setTimeout(() => {
            for (const name of wrong.current.keys()) wrong.current.set(name, valueOf(form, name))
            setResets((n) => n + 1)
          })
        },
        true,
      ),
      listen(
        root,
        ['click'],
        ({ target }: Event) => {
          const button = (target as Element).closest<HTMLInputElement>('button, input')
          if (button?.form !== form) return
          if (button.type === 'submit' || button.type === 'image') endAll()
          if (button.type !== 'reset') return
          isPressed = true
          setTimeout(() => {
            isPressed = false
          })
        },
        true,
      ),
      // Not `change`: text that was typed before the error came fires it when its control is left.
      listen(root, ['input'], ({ target }: Event) => {
        const { name, form: owner } = target as Control
        if (owner !== form && !form.contains(target as Node)) return
        submitter.current = null
        end([...(name ? [name] : []), ...changed()])
      }),
      listen(form, ['change', 'click', 'keyup', 'focusin', 'focusout'], () => {
        // Once the control has heard of it too.
        setTimeout(() => {
          end(changed())
        })
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [form, id])

  const fields = useMemo(() => {
    const names = over !== undefined && over.id === id ? over.names : []
    return names === 'all' ? [] : placed.fields.filter(({ name }) => !names.includes(fieldKey(name)))
  }, [placed.fields, over, id])
  useFocusFirstInvalid(error, fields, (name) => focusable(form, name), submitter)
  return { ref: setForm, form, fields, rest: placed.rest, resets }
}
