import { readError } from '../../src'
import { sampleOf } from '../support/sampleOf'
import { thrownFor } from '../support/thrownFor'

/** A call to AssetPay, as the host's API client makes it: throws what it is refused with. */
export type Call = () => Promise<string>

/** Refuses with these codes, one after the other, and then works. */
export function mockCall(...codes: readonly string[]): Call {
  const left = [...codes]
  return async () => {
    const code = left.shift()
    if (code !== undefined) throw await readError(thrownFor(sampleOf('assetpay', code)))
    return '12.40 EUR'
  }
}
