'use client'
import { type RefObject, useContext, useSyncExternalStore } from 'react'
import { fieldLabel } from '../../dom/fieldLabel'
import { getRoot } from '../../dom/getRoot'
import { ScopeContext } from '../../react/shellContext'
import { focusField, labelOfField } from '../../store/fieldLookup'
import type { ErrorPresentation, PresentedViolation } from '../../store/presentation'
import { labelled } from '../parts/punctuation'
import { useSurface } from '../parts/useSurface'

/** One line of the summary. */
export interface SummaryEntry {
  readonly key: string
  readonly label: string | undefined
  readonly text: string
  /** Absent where no control of that name is on the page: then it's a line, not a link. */
  readonly go: (() => void) | undefined
}

/** The page is looked at again whenever the banner renders. */
const never = () => () => undefined

/** The fields of an error that have to be listed: several, or one that has no control here to stand beside. */
export function useSummary(error: ErrorPresentation, banner: RefObject<HTMLElement | null>): readonly SummaryEntry[] {
  const scope = useContext(ScopeContext)
  // Controls can only be looked for after mounting; until then every field counts as there.
  const search = () => {
    const at = banner.current
    return at && error.violations.map((violation) => (controlOf(violation, at) ? 1 : 0)).join('')
  }
  const found = useSyncExternalStore(never, search, () => null)

  const entries = new Map<string, SummaryEntry>()
  for (const [at, violation] of error.violations.entries()) {
    const { name, path, text } = violation
    const inScope = scope ? (labelOfField(scope.registry, name) ?? labelOfField(scope.registry, path)) : undefined
    const label = inScope ?? violation.label ?? fieldLabel(controlOf(violation, banner.current))
    const key = `${label ?? ''}\n${text}`
    const there = inScope !== undefined || found === null || found[at] === '1'
    const go = (): void => {
      const isFocused = scope && (focusField(scope.registry, [name]) || focusField(scope.registry, [path]))
      if (!isFocused) controlOf(violation, banner.current)?.focus()
    }
    if (!entries.has(key)) entries.set(key, { key, label, text, go: there ? go : undefined })
  }
  const all = [...entries.values()]
  // A single field without a control or a label: the title and the detail have said it all.
  return error.isSummary || error.violations.length > 1 || all.some(({ go, label }) => !go && label !== undefined)
    ? all
    : []
}

/** The list of what is wrong, each line a way to its field. */
export function ErrorSummary({ entries, labelledBy }: { entries: readonly SummaryEntry[]; labelledBy: string }) {
  const { locale } = useSurface('ErrorBanner')
  if (entries.length === 0) return null
  return (
    <ul className="errata-summary-list" role="list" aria-labelledby={labelledBy}>
      {entries.map(({ key, label, text, go }) => {
        const line = (
          <>
            {label !== undefined && <span className="errata-label">{labelled(locale, label)}</span>} {text}
          </>
        )
        return (
          <li key={key} className="errata-summary-item">
            {go ? (
              <button type="button" className="errata-link" onClick={go}>
                {line}
              </button>
            ) : (
              line
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The control of a field, by its `name` or `id`: in the banner's own scope or form, on a page without these anywhere. */
function controlOf({ name, path }: PresentedViolation, banner: HTMLElement | null): HTMLElement | null {
  if (!banner) return null
  // As quoted strings no name, whatever the API sent, is more than a name.
  const names = [name, path].map((each) => JSON.stringify(each))
  const selector = names.map((each) => `[name=${each}]:not([type=hidden]), [id=${each}]`).join()
  const near = [banner.closest('[data-errata-scope]'), banner.closest('form')].filter((each) => each !== null)
  // Another form's field may have the same name.
  const places = near.length > 0 ? near : [getRoot(banner)]
  return places.map((place) => place.querySelector<HTMLElement>(selector)).find((found) => found !== null) ?? null
}
