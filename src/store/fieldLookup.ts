import { type FieldMap, hostField } from '../core/fieldName'
import { fieldKey } from '../fieldKey'
import { fieldLabel } from '../dom/fieldLabel'
import { getRoot } from '../dom/getRoot'
import type { Field, FieldRegistry } from './fieldRegistry'

/** The mounted fields of these names, in any spelling. */
export function fieldsNamed({ mounted }: FieldRegistry, names: readonly string[]): readonly Field[] {
  const wanted = new Set(names.map(fieldKey))
  return mounted.get().filter(({ name }) => wanted.has(fieldKey(name)))
}

/** Which fields an error was asked about, and whether the page had them. */
export type AskedFields = Map<string, boolean>

/** Whether the page has a field: mounted, or mapped by the host. */
function hasField(path: string, registry: FieldRegistry, fields: FieldMap): boolean {
  const host = hostField(path, fields)
  const isMapped = host.name !== path || host.label !== undefined
  return isMapped || fieldsNamed(registry, [path]).length > 0
}

/**
 * Tells an error about the page's fields. What the page had once it keeps: a form that closes doesn't change what became of
 * the request.
 */
export const pageFields =
  (asked: AskedFields, registry: FieldRegistry, fields: FieldMap) =>
  (path: string): boolean => {
    const is = asked.get(path) === true || hasField(path, registry, fields)
    asked.set(path, is)
    return is
  }

/** The same, or a new one where a field has come that was missing. Nobody may ask about it again, so it says so itself. */
export function askedAgain(asked: AskedFields, registry: FieldRegistry, fields: FieldMap): AskedFields {
  const come = [...asked].filter(([path, was]) => !was && hasField(path, registry, fields))
  return come.length > 0 ? new Map([...asked, ...come.map(([path]) => [path, true] as const)]) : asked
}

/** Whether one of these fields shows the scope's error where it can be seen: not in a closed tab or fold. */
export const isFieldSeen = (registry: FieldRegistry, names: readonly string[]): boolean =>
  // Or what is around it: a file input or a checkbox is often hidden itself, behind a label that can be seen.
  fieldsNamed(registry, names).some(
    ({ controls, shows }) =>
      shows && controls.some((control) => isVisible(control) || isVisible(control.parentElement)),
  )

/** Moves focus to the first of the named fields in the order of the page that takes it; false if none does. */
export const focusField = (registry: FieldRegistry, names: readonly string[]): boolean =>
  fieldsNamed(registry, names)
    .flatMap(({ controls }) => controls)
    .sort((a, b) => (a.compareDocumentPosition(b) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1))
    .some(focusIn)

/** The visible label of a mounted field. */
export const labelOfField = (registry: FieldRegistry, name: string): string | undefined =>
  fieldLabel(fieldsNamed(registry, [name])[0]?.controls[0] ?? null)

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
