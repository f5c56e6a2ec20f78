import { useEffect, useState } from 'react'
import type { EntryData } from '../../../.scripts/catalogueData.mjs'
import { loadEntries } from './loadEntries'

/** The entries with the language that their words are in. */
export interface Loaded {
  readonly tag: string
  readonly entries: readonly EntryData[]
}

/** The entries in one language; those of the language before stay until they are there. */
export function useEntries(tag: string | undefined): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    if (tag === undefined) return
    let current = true
    void loadEntries(tag).then((entries) => {
      if (current) setLoaded({ tag, entries })
    })
    return () => {
      current = false
    }
  }, [tag])
  return tag === undefined ? undefined : loaded
}
