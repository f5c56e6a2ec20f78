import { type RefCallback, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fieldKey } from '../../react/fieldName'
import { listen } from '../../react/listen'
import { activeIn } from '../../react/mayTakeFocus'
import type { ErrorPresentation } from '../../react/presentation'
import { type PlacedError, usePlaced } from './place'
import { useHandover } from './useHandover'

/** What is wrong at the named controls of a `<form>`. */
export interface DomForm {
  readonly ref: RefCallback<HTMLFormElement>
  readonly form: HTMLFormElement | null
  /** Until the person edits that field or submits again. */
  readonly fields: readonly PlacedError[]
  readonly rest: ErrorPresentation | null
}

interface Control extends HTMLElement {
  readonly name?: string
}

/** The controls of a form by their name, or all of them. */
export const controlsOf = (form: HTMLFormElement | null, name?: string): readonly Control[] =>
  ([...(form?.elements ?? [])] as Control[]).filter(
    (control) => control.name && control.name === (name ?? control.name),
  )

/** What takes the focus for a name: where the control is hidden, what stands for it. */
function focusable(form: HTMLFormElement | null, name: string): HTMLElement | null {
  const controls = controlsOf(form, name)
  const shown = controls.find((control) => !control.matches('[type=hidden], [aria-hidden=true] *, [aria-hidden=true]'))
  if (shown) return shown
  return controls[0]?.closest('[data-invalid]')?.querySelector<HTMLElement>('button, [role=spinbutton], input') ?? null
}

/** Places an error at the controls that a form has now, by their `name`. */
export function useDomForm(error: ErrorPresentation | null | undefined): DomForm {
  const [form, setForm] = useState<HTMLFormElement | null>(null)
  const [over, setOver] = useState<{ readonly id: string; readonly names: readonly string[] | 'all' }>()
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
  const placed = usePlaced(error, () => new Set(controlsOf(form).map(({ name = '' }) => name)), subscribe)

  useEffect(() => {
    if (!form) return
    const endAll = (): void => {
      if (id === undefined) return
      // At once: a form library that made the control invalid would hold back the submit that is about to come.
      flushSync(() => {
        setOver({ id, names: 'all' })
      })
    }
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
      listen(form, ['reset'], endAll, true),
      listen(
        form,
        ['click'],
        ({ target }: Event) => {
          const button = (target as Element).closest('button, input')
          if (button && 'type' in button && (button.type === 'submit' || button.type === 'image')) endAll()
        },
        true,
      ),
      // Not `change`: text that was typed before the error came fires it when its control is left.
      listen(form, ['input'], ({ target }: Event) => {
        submitter.current = null
        const name = (target as Control).name
        if (id === undefined || !name) return
        setOver((before) => {
          const names = before?.id === id ? before.names : []
          return names === 'all' ? before : { id, names: [...names, fieldKey(name)] }
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
  useHandover(error, fields, (name) => focusable(form, name), submitter)
  return { ref: setForm, form, fields, rest: placed.rest }
}
