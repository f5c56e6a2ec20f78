import type { Sample } from '../../src/catalogue/types'
import { catalogues } from './catalogues'

/** The sample answer of a code. */
export function sampleOf(catalogue: string, code: string): Sample {
  const sample = catalogues.find((shown) => shown.catalogue.name === catalogue)?.samples[code]
  if (sample === undefined)
    throw new Error(`There is no sample of ${catalogue} "${code}". Choose another code for this story.`)
  return sample
}
