import { type RefObject, useContext, useEffect, useRef } from 'react'
import { bareLabel, fieldLabel } from '../../dom/fieldLabel'
import { getRoot } from '../../dom/getRoot'
import { mayTakeFocus, submittedFrom } from '../../dom/mayTakeFocus'
import { ShellContext } from '../../react/shellContext'
import type { ErrorPresentation } from '../../store/presentation'
import type { PlacedError } from './splitFieldErrors'

/** What had the focus when the form was submitted, until the person edits something. */
export type Submitter = RefObject<Element | null>

/**
 * Once for each error: after a submit the first wrong control takes the focus, if that takes it from nobody; otherwise the
 * provider's announcer says labels and texts. Call it after what puts the errors on the page.
 */
export function useFocusFirstInvalid(
  error: ErrorPresentation | null | undefined,
  fields: readonly PlacedError[],
  controlOf: (name: string) => HTMLElement | null,
  submitter: Submitter | null,
  /** What takes the focus where no control is known. */
  otherwise?: () => void,
): void {
  const shell = useContext(ShellContext)
  const told = useRef('')
  useEffect(() => {
    if (!error || fields.length === 0 || told.current === error.id) return
    told.current = error.id
    const announce = shell?.state.get()?.announce
    const found = fields.flatMap(({ name }) => controlOf(name) ?? [])
    found.sort((a, b) => (a.compareDocumentPosition(b) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1))
    const [first] = found
    if (submitter?.current && takeFocus(first, submitter.current, otherwise)) {
      // The description speaks with the focus: nothing else has to.
      announce?.({ error, from: 'banner', text: '' })
      return
    }
    for (const { name, text, label } of fields) {
      const control = controlOf(name)
      // The changed description of what has the focus speaks by itself.
      if (control && getRoot(control).activeElement === control) continue
      const words = bareLabel(label ?? fieldLabel(control) ?? '')
      announce?.({ error, from: 'field', text: words ? `${words}: ${text}` : text })
    }
  })
}

function takeFocus(control: HTMLElement | undefined, from: Element, otherwise?: () => void): boolean {
  const root = (control ?? from).closest('form') ?? (control ?? from).parentElement
  if (!root) return false
  submittedFrom.set(root, from)
  if (!mayTakeFocus(root)) return false
  if (control) control.focus()
  else otherwise?.()
  const active = getRoot(root).activeElement
  return control ? active === control : active !== from
}
