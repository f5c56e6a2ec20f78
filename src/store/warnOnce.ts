import { ErrataError, type ErrataErrorName } from '../errataError'

const said = new Set<string>()

/** Says a mistake in how the library is used once, in development only. */
export function warnOnce(code: ErrataErrorName, what: string, fix: string): void {
  if (process.env.NODE_ENV !== 'production' && !said.has(what)) {
    said.add(what)
    console.error(new ErrataError(code, what, fix))
  }
}
