import { useState } from 'react'
import { type ErrorPresentation, readError, useApiError } from '../../src'
import { sampleOf } from '../support/sampleOf'
import { thrownFor } from '../support/thrownFor'

export interface FormStoryProps {
  /** The code that AssetPay answers with. */
  readonly code: string
}

/** A call that always fails, and its error for the form. */
export function useSend(code: string): readonly [ErrorPresentation | null, () => Promise<void>] {
  const [thrown, setThrown] = useState<unknown>(null)
  const error = useApiError(thrown, { operation: 'write' })
  const send = async (): Promise<void> => {
    setThrown(await readError(thrownFor(sampleOf('assetpay', code))))
  }
  return [error, send]
}

/** What the person has entered. */
export const entered = { tradeUrl: 'example.com', items: [{ amount: '-1' }] }
