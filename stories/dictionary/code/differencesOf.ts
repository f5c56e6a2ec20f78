import type { PresentationData } from '../../../.scripts/catalogueData.mjs'

/** What somebody sees in one situation and not in the other, in words: often it is the detail alone. */
export const differencesOf = (one: PresentationData, other: PresentationData): readonly string[] =>
  Object.entries({
    title: one.copy.title !== other.copy.title,
    detail: one.copy.detail !== other.copy.detail,
    'field sentence': one.copy.inline !== other.copy.inline,
    action: one.recovery !== other.recovery || one.copy.action !== other.copy.action,
    severity: one.severity !== other.severity,
    outcome: one.outcome !== other.outcome,
    surface: one.surface !== other.surface,
  }).flatMap(([name, differs]) => (differs ? [name] : []))

const list = new Intl.ListFormat('en', { type: 'conjunction' })

export function sayDifferences(one: PresentationData, other: PresentationData): string {
  const differences = differencesOf(one, other)
  return differences.length === 0 ? 'Reads the same' : `Another ${list.format(differences)}`
}
