import type { Surface } from '../../problem'
import type { ErrorPresentation } from '../../store/presentation'

/** Class names of one element, without the empty ones. */
export const classes = (...names: readonly (string | undefined | false)[]): string => names.filter(Boolean).join(' ')

/**
 * What every surface carries for styles and tests. The code stands there only where everyone may know it, and only if a
 * catalogue lists it: an unlisted one is the server's own text.
 */
export function surfaceProps(surface: Surface, error: ErrorPresentation) {
  const { disclosure, severity, problem } = error
  return {
    'data-surface': surface,
    'data-severity': severity,
    'data-code': disclosure === 'open' && problem.listed ? problem.code : undefined,
  }
}

/** The direction and language of words that aren't in the language asked for. */
export const languageProps = ({ lang, dir }: Pick<ErrorPresentation, 'lang' | 'dir'>) => ({ lang, dir })
