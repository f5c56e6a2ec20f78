import { outcomes, severities, surfaces } from '../../problem'
import { actionLabels, type ErrorDefinition, type Presentation } from '../types'
import { type Find, isOneOf, quoted } from './findings'

/** How an entry, or a variant of it, is shown, and whether that goes together. */
export function checkPresentation(
  where: string,
  entry: ErrorDefinition<string>,
  shown: Presentation<string>,
  recoveries: readonly string[],
  find: Find,
): void {
  const words = { severity: severities, outcome: outcomes, surface: surfaces } as const
  for (const [name, list] of Object.entries(words)) {
    const word: unknown = shown[name as keyof typeof words]
    if (isOneOf(list, word)) continue
    const what = word === undefined ? `has no ${name}.` : `has the ${name} ${quoted(word)}.`
    find('catalogue/value', `${where} ${what}`, `Use one of ${list.join(', ')}.`)
  }
  const { recovery, label, surface, outcome } = shown
  if (!isOneOf(recoveries, recovery)) {
    find(
      'catalogue/recovery',
      (recovery as unknown) === undefined
        ? `${where} has no recovery.`
        : `${where} recommends ${quoted(recovery)}, a recovery that doesn't exist.`,
      'Use a built-in kind, or declare it under "recoveries".',
    )
  }
  if (label !== undefined && !(isOneOf(actionLabels, label) && label.startsWith(`${recovery}.`))) {
    find(
      'catalogue/recovery',
      `${where} has the label ${quoted(label)}, which ${quoted(recovery)} doesn't have.`,
      `Use one of ${actionLabels.join(', ')} with its own recovery.`,
    )
  }
  if (surface === 'field' && entry.field === undefined) {
    find('catalogue/field', `${where} is shown at a field but names none.`, 'Add "field", or choose "banner".')
  }
  if (recovery === 'editField' && surface !== 'field') {
    find(
      'catalogue/field',
      `${where} recommends editField but isn't shown at a field.`,
      'Choose the surface "field", or another recovery.',
    )
  }
  if (recovery !== 'retry' && recovery !== 'wait') return
  if (!entry.retryable) {
    find(
      'catalogue/retry',
      `${where} recommends "${recovery}" but isn't retryable.`,
      'Set "retryable: true" if repeating it is safe, or choose another recovery.',
    )
  }
  if (outcome !== 'notApplied') {
    find(
      'catalogue/retry',
      `${where} recommends "${recovery}" with the outcome ${quoted(outcome)}.`,
      'Repeat only what was not applied; recommend checkActivity.',
    )
  }
}
