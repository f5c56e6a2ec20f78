import { useEffect, useState } from 'react'
import type { Description } from '../catalogue/types'
import type { Resolution } from '../core/resolution'

/** The developer's description of a code, loaded when it is wanted. */
export function useDescription(resolution: Resolution | null, wanted: boolean): Description | undefined {
  const [loaded, setLoaded] = useState<{
    readonly of: Resolution
    readonly description: Description | undefined
  } | null>(null)
  useEffect(() => {
    const describe = resolution?.catalogue.describe
    if (!wanted || !resolution || !describe) return
    let stale = false
    const load = async (): Promise<void> => {
      try {
        const descriptions = await describe()
        const { code } = resolution.problem
        if (!stale && Object.hasOwn(descriptions, code)) setLoaded({ of: resolution, description: descriptions[code] })
      } catch {
        // The details are an extra: without them the rest is shown.
      }
    }
    void load()
    return () => {
      stale = true
    }
  }, [resolution, wanted])
  return loaded?.of === resolution ? loaded.description : undefined
}
