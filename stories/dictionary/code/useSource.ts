import { useEffect, useState } from 'react'
import type { EntryData } from '../../../.scripts/catalogueData.mjs'
import { loadOwner, loadSources } from '../entries/loadEntries'

export interface Source {
  /** The entry with its English messages as they are in the file. */
  readonly entry: EntryData
  /** The catalogue whose file has them: its own, or the common one. */
  readonly owner: string
}

/** Where an entry's English words come from. */
export function useSource(at: number, catalogue: string, copyId: string): Source | undefined {
  const [source, setSource] = useState<Source>()
  useEffect(() => {
    let current = true
    void Promise.all([loadSources('en'), loadOwner(catalogue, copyId)]).then(([all, owner]) => {
      const entry = all[at]
      if (current && entry) setSource({ entry, owner })
    })
    return () => {
      current = false
    }
  }, [at, catalogue, copyId])
  return source
}
