import { useEffect, useState } from 'react'
import { loadSharedCopy, type SharedCopy } from '../entries/loadEntries'

/** The shared copies with the language that they are in. */
export interface LoadedCopy {
  readonly tag: string
  readonly copies: SharedCopy
}

/** The copies that no entry names in one language; those of the language before stay until they are there. */
export function useSharedCopy(tag: string | undefined): LoadedCopy | undefined {
  const [loaded, setLoaded] = useState<LoadedCopy>()
  useEffect(() => {
    if (tag === undefined) return
    let current = true
    void loadSharedCopy(tag).then((copies) => {
      if (current) setLoaded({ tag, copies })
    })
    return () => {
      current = false
    }
  }, [tag])
  return tag === undefined ? undefined : loaded
}
