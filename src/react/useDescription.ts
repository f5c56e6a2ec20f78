import { useEffect, useState } from 'react'
import type { Description } from '../catalogue/definition'
import type { Resolution } from '../core/resolution'

/** The developer's description of a code, loaded when it is wanted. */
export function useDescription(resolution: Resolution | null, wanted: boolean): Description | undefined {
  const [loaded, setLoaded] = useState<{ readonly of: Resolution; readonly description: Description | undefined } | null>(
    null,
  )
  useEffect(() => {
    const describe = resolution?.catalogue.describe
    if (!wanted || !resolution || !describe) return
    let stale = false
    describe().then(
      (descriptions) => {
        const { code } = resolution.problem
        if (!stale) setLoaded({ of: resolution, description: Object.hasOwn(descriptions, code) ? descriptions[code] : undefined })
      },
      // The details are an extra: without them the rest is shown.
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [resolution, wanted])
  return loaded?.of === resolution ? loaded?.description : undefined
}
