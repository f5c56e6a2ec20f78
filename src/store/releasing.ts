import type { ErrorPresentation } from './presentation'

/**
 * Adds something to what a presentation's actions do: it comes first, whether the person acts on the error or closes it.
 * @returns the same object for the same presentation, so that nothing renders again
 */
export function releasingWith(release: () => void): (given: ErrorPresentation) => ErrorPresentation {
  let last: { readonly given: ErrorPresentation; readonly result: ErrorPresentation } | undefined
  const first = (act: () => void) => (): void => {
    release()
    act()
  }
  return (given) => {
    if (last?.given === given) return last.result
    const { dismiss, recovery } = given
    const { run } = recovery
    const result = { ...given, dismiss: first(dismiss), recovery: run ? { ...recovery, run: first(run) } : recovery }
    last = { given, result }
    return result
  }
}
