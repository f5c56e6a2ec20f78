import { type ErrorDefinition, type Messages, type Presentation } from '../../src/catalogue/definition'
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
}

/** What the shared rules make of a copy whose outcome is unknown. */
const afterUnknown: readonly (readonly [suffix: string, outcome: Outcome])[] = [
  ['read', 'notApplied'],
  ['either', 'unknown'],
  ['idempotent', 'unknown'],
]

/** Every copy that a catalogue's entries and variants can show, and for which reason. */
export function usesOf({ name, catalogue, english }: CatalogueUnderTest): CopyUse[] {
  const uses: CopyUse[] = []
  for (const [code, entry] of Object.entries(catalogue.errors)) {
    const situations = [entry, ...(entry.variants ?? []).map((variant) => ({ ...entry, ...variant }))]
    situations.forEach(({ copy = code, surface, outcome }, index) => {
      const shared = !Object.hasOwn(english, `${copy}.title`) && Object.hasOwn(common.english, `${copy}.title`)
      const add = (id: string, situation: string, told: Outcome): void => {
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
        })
      }
      const situation = index === 0 ? '' : ` (variant ${String(index)})`
      add(copy, situation, outcome)
      if (outcome === 'unknown') {
        for (const [suffix, told] of afterUnknown) add(`${copy}.${suffix}`, `${situation} (${suffix})`, told)
      }
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
