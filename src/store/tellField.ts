import { bareLabel, fieldLabel } from '../dom/fieldLabel'
import { activeIn } from '../dom/activeIn'
import { fieldKey } from '../fieldKey'
import type { Field } from './fieldRegistry'
import type { ErrorPresentation } from './presentation'
import type { ProviderShell } from './providerShell'
import type { ScopeRouting } from './scopeShell'

/**
 * Says what is wrong at a field, once for each error: a better wording of the same is silent.
 * @param routing of the scope whose error it shows: what the person has been told of isn't said again
 */
export function tellField(
  field: Field,
  error: ErrorPresentation | null | undefined,
  text: string | undefined,
  shell: ProviderShell,
  routing: ScopeRouting | null | undefined,
): void {
  const before = field.announcedId
  field.announcedId = text === undefined ? undefined : error?.id
  if (text !== undefined && error && before !== error.id && !routing?.isTold(error.id)) {
    announceField(field, error, text, shell)
  }
  field.announcedText = text
}

/** Says it, unless the control has the focus: then its description is read, if it has changed. */
function announceField(field: Field, error: ErrorPresentation, text: string, shell: ProviderShell): void {
  const control = field.controls[0] ?? null
  if (field.announcedText !== text && control?.contains(activeIn(control))) return
  const key = fieldKey(field.claim?.name ?? field.name)
  const host = error.violations.find(({ name, path }) => [name, path].map(fieldKey).includes(key))
  const label = bareLabel(host?.label ?? fieldLabel(control) ?? '')
  shell.state.get()?.announce({ error, from: 'field', text: label ? `${label}: ${text}` : text })
}
