import type { EntryData, OperationData } from '../../../.scripts/catalogueData.mjs'
import type { SaidSignedIn } from '../../support/saidSignedIn'

type Variant = EntryData['variants'][number]

export interface VariantSituation {
  readonly operation: OperationData
  readonly signedIn: SaidSignedIn
}

/** The variant that holds where all of it failed; undefined where the entry itself does. */
export const variantIn = (variants: readonly Variant[], situation: VariantSituation): Variant | undefined =>
  variants.find(
    ({ when: { operation, signedIn, scope } }) =>
      scope === undefined &&
      (operation === undefined || [operation].flat().includes(situation.operation)) &&
      (signedIn === undefined || signedIn === situation.signedIn),
  )
