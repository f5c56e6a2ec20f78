import { type ErrorDefinition, type Messages, type Presentation } from '../../src/catalogue/types'
import type { Outcome } from '../../src/problem'
import { type CatalogueUnderTest, common } from '../support/catalogues'

/** One place where an entry, in one situation, shows a copy. */
export interface CopyUse {
  /** `assetpay PRICE_CHANGED`, `assetpay X (variant 1)`, `assetpay X (read)`. */
  readonly where: string
  readonly catalogue: string
  readonly entry: ErrorDefinition<string>
  readonly copy: string
  /** The file that has, or should have, the copy. */
  readonly file: string
  readonly messages: Messages
  readonly shared: boolean
  readonly surface: Presentation<string>['surface']
  /** What this wording may assume: reading after an unknown outcome counts as not applied. */
  readonly outcome: Outcome
  /** Shown while reading, or where it isn't known whether something was only read. */
  readonly reading: boolean
}

/** What the shared rules make of a copy whose outcome is unknown. */
const afterUnknown: readonly (readonly [suffix: string, outcome: Outcome])[] = [
  ['read', 'notApplied'],
  ['either', 'unknown'],
  ['idempotent', 'unknown'],
]

/** What a shared neutral copy becomes, by whether the person is signed in. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'private.signIn': ['private.notSaid'],
  'private.signUp': ['private.signUp.signedIn'],
}

/** True for a variant that holds for these operations alone. */
function isFor(entry: ErrorDefinition<string>, index: number, operation: 'write'): boolean {
  const asked = [entry.variants?.[index - 1]?.when.operation ?? []].flat()
  return asked.length > 0 && asked.every((one) => one === operation || one === 'idempotentWrite')
}

/** Every copy that a catalogue's entries and variants can show, and for which reason. */
export function usesOf({ name, catalogue, english }: CatalogueUnderTest): CopyUse[] {
  const uses: CopyUse[] = []
  for (const [code, entry] of Object.entries(catalogue.errors)) {
    const situations = [entry, ...(entry.variants ?? []).map((variant) => ({ ...entry, ...variant }))]
    situations.forEach(({ copy = code, surface, outcome }, index) => {
      const shared = !Object.hasOwn(english, `${copy}.title`) && Object.hasOwn(common.english, `${copy}.title`)
      const has = (id: string): boolean => Object.hasOwn(shared ? common.english : english, `${id}.title`)
      const add = (id: string, situation: string, told: Outcome, reading: boolean): void => {
        uses.push({
          where: `${name} ${code}${situation}`,
          catalogue: name,
          entry,
          copy: id,
          file: `locales/en/${shared ? 'common' : name}.json`,
          messages: shared ? common.english : english,
          shared,
          surface,
          outcome: told,
          reading,
        })
      }
      const situation = index === 0 ? '' : ` (variant ${String(index)})`
      const onlyWriting =
        outcome === 'unknown' || (outcome === 'notApplied' && has(`${copy}.read`)) || isFor(entry, index, 'write')
      add(copy, situation, outcome, !onlyWriting)
      if (outcome === 'notApplied' && has(`${copy}.read`)) add(`${copy}.read`, `${situation} (read)`, outcome, true)
      if (has(`${copy}.operator`)) add(`${copy}.operator`, `${situation} (operator)`, outcome, true)
      if (outcome === 'unknown') {
        for (const [suffix, told] of afterUnknown) {
          add(`${copy}.${suffix}`, `${situation} (${suffix})`, told, suffix !== 'idempotent')
        }
      }
      for (const group of groups[copy] ?? []) add(group, `${situation} (sign-in group)`, outcome, true)
    })
  }
  return uses
}

/** The copy's texts that are there, by slot. */
export const slotsOf = ({ copy, messages }: CopyUse): (readonly [slot: string, message: string])[] =>
  ['title', 'detail', 'inline'].flatMap((slot) => {
    const message = messages[`${copy}.${slot}`]
    return message === undefined ? [] : [[slot, message] as const]
  })
