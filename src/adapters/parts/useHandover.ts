import { type RefObject, useContext, useEffect, useRef } from 'react'
import { SurfaceContext } from '../../react/context'
import { bareLabel, labelOf } from '../../react/labelOf'
import { mayTakeFocus, submittedFrom } from '../../react/mayTakeFocus'
import type { ErrorPresentation } from '../../react/presentation'
import { rootOf } from '../../react/rootOf'
import type { PlacedError } from './place'

/** What had the focus when the form was submitted, until the person edits something. */
export type Submitter = RefObject<Element | null>

/**
 * Once for each error: after a submit the first wrong control takes the focus, if that takes it from nobody; otherwise the
 * provider's announcer says labels and texts. Call it after what puts the errors on the page.
 */
export function useHandover(
  error: ErrorPresentation | null | undefined,
  fields: readonly PlacedError[],
  controlOf: (name: string) => HTMLElement | null,
  submitter: Submitter | null,
  /** What takes the focus where no control is known. */
  otherwise?: () => void,
): void {
  const announce = useContext(SurfaceContext)?.announce
  const told = useRef('')
  useEffect(() => {
    if (!error || fields.length === 0 || told.current === error.id) return
    told.current = error.id
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
      if (control && rootOf(control).activeElement === control) continue
      const words = bareLabel(label ?? labelOf(control) ?? '')
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
  const active = rootOf(root).activeElement
  return control ? active === control : active !== from
}
