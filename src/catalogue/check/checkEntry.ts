import { disclosures, operations, valueTypes } from '../../problem'
import type { ErrorDefinition, Variant } from '../types'
import { type Find, isOneOf, quoted } from './findings'

const shown = [
  'severity',
  'outcome',
  'surface',
  'recovery',
  'label',
  'copy',
] as const satisfies readonly (keyof Variant)[]
const facts = [
  ...shown,
  'aliases',
  'status',
  'domain',
  'disclosure',
  'subject',
  'kind',
  'cover',
  'retryable',
  'field',
  'values',
  'variants',
] as const satisfies readonly (keyof ErrorDefinition)[]

/** A list that leaves out a member doesn't compile. */
type Complete<Listed, Type> = Exclude<keyof Type, Listed> extends never ? true : never
true satisfies Complete<(typeof facts)[number], ErrorDefinition>
true satisfies Complete<(typeof shown)[number] | 'when', Variant>

/** The facts of an entry: its members, status, disclosure, values and the situations of its variants. */
export function checkEntry(where: string, entry: ErrorDefinition<string>, find: Find): void {
  checkMembers(where, entry, facts, find)
  if (!isOneOf(disclosures, entry.disclosure)) {
    find(
      'catalogue/value',
      `${where} has the disclosure ${quoted(entry.disclosure)}.`,
      `Use one of ${disclosures.join(', ')}.`,
    )
  }
  for (const [name, type] of Object.entries(entry.values ?? {})) {
    if (isOneOf(valueTypes, type)) continue
    find(
      'catalogue/value',
      `${where} declares the value "${name}" as ${quoted(type)}.`,
      `Use one of ${valueTypes.join(', ')}.`,
    )
  }
  const { status } = entry
  if (status !== undefined && !(Number.isInteger(status) && status >= 100 && status <= 599)) {
    find(
      'catalogue/value',
      `${where} has the status ${quoted(status)}.`,
      'Use an HTTP status from 100 to 599, or leave it out.',
    )
  }
  for (const variant of entry.variants ?? []) checkVariant(where, variant, find)
}

function checkVariant(where: string, variant: Variant<string>, find: Find): void {
  checkMembers(`${where} (variant)`, variant, [...shown, 'when'], find)
  const { operation, signedIn } = (variant.when as Partial<Variant>['when'] | undefined) ?? {}
  const asked = [operation ?? []].flat()
  if (asked.length === 0 && signedIn === undefined) {
    find('catalogue/variant', `${where} has a variant that always matches.`, 'Say when: { operation } or { signedIn }.')
  }
  for (const one of asked) {
    if (isOneOf([...operations, 'notKnown'], one)) continue
    find(
      'catalogue/variant',
      `${where} has a variant for the operation ${quoted(one)}.`,
      `Use one of ${operations.join(', ')}, notKnown.`,
    )
  }
}

function checkMembers(where: string, entry: object, known: readonly string[], find: Find): void {
  for (const name of Object.keys(entry)) {
    if (known.includes(name)) continue
    find(
      'catalogue/member',
      `${where} has the member "${name}", which means nothing.`,
      `There are ${known.join(', ')}.`,
    )
  }
}
