import { useEffect, useState } from 'react'
import type { Description } from '../../../src/catalogue/types'
import { loadMeanings } from '../entries/loadEntries'

/** What a code means and when it happens, for developers. */
export function useMeaning(catalogue: string, code: string): Description | undefined {
  const [meaning, setMeaning] = useState<Description>()
  useEffect(() => {
    let current = true
    void loadMeanings().then((all) => {
      if (current) setMeaning(all[catalogue]?.[code])
    })
    return () => {
      current = false
    }
  }, [catalogue, code])
  return meaning
}
