import { fieldKey } from '../core/fieldName'
import { fieldLabel } from '../dom/fieldLabel'
import { getRoot } from '../dom/getRoot'
import { createStore, type Store } from './createStore'

/** The fields whose controls are on the page, in a scope or outside any scope in a provider. */
export interface FieldRegistry {
  /** Keys of the mounted fields, true for those that show the scope's error; a new map for every change. */
  readonly mounted: Store<ReadonlyMap<string, boolean>>
  readonly attach: (name: string, control: HTMLElement, shows: boolean) => () => void
  /** Whether one of these fields shows the scope's error where it can be seen: not in a closed tab or fold. */
  readonly isSeen: (names: readonly string[]) => boolean
  /** Moves focus to the first of the named fields in the order of the page that takes it; false if none does. */
  readonly focus: (names: readonly string[]) => boolean
  readonly labelOf: (name: string) => string | undefined
}

export function createFieldRegistry(): FieldRegistry {
  const fields = new Set<{ readonly key: string; readonly control: HTMLElement; readonly shows: boolean }>()
  const mounted = createStore<ReadonlyMap<string, boolean>>(new Map())
  const update = (): void => {
    const keys = new Map<string, boolean>()
    for (const { key, shows } of fields) keys.set(key, shows || keys.get(key) === true)
    mounted.set(keys)
  }
  const fieldsOf = (names: readonly string[]) => {
    const keys = names.map(fieldKey)
    return [...fields].filter(({ key }) => keys.includes(key))
  }
  return {
    mounted,
    attach: (name, control, shows) => {
      const field = { key: fieldKey(name), control, shows }
      fields.add(field)
      update()
      return () => {
        fields.delete(field)
        update()
      }
    },
    isSeen: (names) =>
      // Or what is around it: a file input or a checkbox is often hidden itself, behind a label that can be seen.
      fieldsOf(names).some(({ control, shows }) => shows && (isVisible(control) || isVisible(control.parentElement))),
    focus: (names) =>
      fieldsOf(names)
        .map(({ control }) => control)
        .sort((a, b) => (a.compareDocumentPosition(b) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1))
        .some(focusIn),
    labelOf: (name) => fieldLabel(fieldsOf([name])[0]?.control ?? null),
  }
}

/** Where the browser can't tell, it counts as visible. */
const isVisible = (element: HTMLElement | null): boolean =>
  element !== null &&
  (typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true }))

/** Moves focus to a control, or into a group of them; false if nothing takes it: disabled ones, for example, don't. */
function focusIn(control: HTMLElement): boolean {
  let fold: HTMLDetailsElement | null
  while ((fold = control.closest('details:not([open])'))) fold.open = true
  const take = (): boolean =>
    [control, ...control.querySelectorAll<HTMLElement>('input, select, textarea, button')].some((each) => {
      each.focus()
      return getRoot(each).activeElement === each
    })
  if (take()) return true
  // As the browser says to what it has found words in: the host's own tab or fold opens.
  control.dispatchEvent(new Event('beforematch', { bubbles: true }))
  return take()
}
