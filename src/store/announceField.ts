import { bareLabel, fieldLabel } from '../dom/fieldLabel'
import { activeIn } from '../dom/activeIn'
import { fieldKey } from '../fieldKey'
import type { Field } from './fieldRegistry'
import type { ErrorPresentation } from './presentation'
import type { ProviderShell } from './providerShell'

/** Says what is wrong at a field, unless its control has the focus: then its description is read, if it has changed. */
export function announceField(field: Field, error: ErrorPresentation, text: string, shell: ProviderShell): void {
  const control = field.controls[0] ?? null
  if (field.announcedText !== text && control?.contains(activeIn(control))) return
  const key = fieldKey(field.claim?.name ?? field.name)
  const host = error.violations.find(({ name, path }) => [name, path].map(fieldKey).includes(key))
  const label = bareLabel(host?.label ?? fieldLabel(control) ?? '')
  shell.state.get()?.announce({ error, from: 'field', text: label ? `${label}: ${text}` : text })
}
