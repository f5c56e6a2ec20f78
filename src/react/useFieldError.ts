'use client'
import {
  type RefCallback,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { anyRow, fieldKey } from '../core/fieldName'
import { omitUndefined } from '../core/omitUndefined'
import { bareLabel, fieldLabel } from '../dom/fieldLabel'
import { listen } from '../dom/listen'
import { activeIn } from '../dom/mayTakeFocus'
import { ErrataError } from '../errataError'
import type { ErrorPresentation } from '../store/presentation'
import { ScopeContext, SurfaceContext } from './context'
import { useProviderIfAny } from './providerContext'
import { ScopeInternals } from './scopeInternals'
import { useLatest } from './useLatest'

export interface FieldErrorOptions {
  /** What already describes the control: an id, or several with spaces between. Kept in `aria-describedby`. */
  readonly describedBy?: string
}

const noStore = () => () => undefined

/** For the control, and for `<FieldError>`. */
export interface FieldErrorResult<Control extends HTMLElement = HTMLElement> {
  /**
   * Spread on the input, select or textarea, or on the fieldset of a group of them. Its `ref` finds the label, moves focus
   * there and hears edits.
   */
  readonly inputProps: {
    readonly ref: RefCallback<Control>
    readonly 'aria-invalid'?: true
    readonly 'aria-describedby'?: string
  }
  /** Spread on `<FieldError>`. */
  readonly errorProps: {
    readonly id: string
    readonly text: string | undefined
    readonly lang?: string
    readonly dir?: 'ltr' | 'rtl'
    readonly error?: ErrorPresentation
  }
}

/**
 * One field's part of an error.
 * @param error from `useApiError`. Inside an `<ApiErrorScope>` it may be left out; then it is the scope's.
 * @param name the field's name: the API's, in any spelling, or the host's from the provider's `fields`
 * @throws {ErrataError} in development, outside `<ApiErrorProvider>`, and without an error outside `<ApiErrorScope>`
 */
export function useFieldError<Control extends HTMLElement = HTMLElement>(
  error: ErrorPresentation | null | undefined,
  name: string,
  options?: FieldErrorOptions,
): FieldErrorResult<Control>
export function useFieldError<Control extends HTMLElement = HTMLElement>(
  name: string,
  options?: FieldErrorOptions,
): FieldErrorResult<Control>
export function useFieldError<Control extends HTMLElement = HTMLElement>(
  first: ErrorPresentation | null | undefined | string,
  second?: string | FieldErrorOptions,
  third?: FieldErrorOptions,
): FieldErrorResult<Control> {
  const inScope = typeof first === 'string'
  const name = inScope ? first : (second as string)
  const { describedBy } = (inScope ? (second as FieldErrorOptions | undefined) : third) ?? {}
  const provider = useProviderIfAny('useFieldError()')
  const scope = useContext(ScopeContext)
  const internals = useContext(ScopeInternals)
  const surface = useContext(SurfaceContext)
  if (process.env.NODE_ENV !== 'production' && inScope && !scope) {
    throw new ErrataError(
      'scope/missing',
      `useFieldError('${name}') is used outside <ApiErrorScope>, so there is no error that it could be about.`,
      'Put <ApiErrorScope> around the form, or give it the error: useFieldError(error, name).',
    )
  }
  const error = inScope ? scope?.error : first
  const id = `errata-field-${useId().replace(/\W/g, '')}`

  // An error stays with its control: a row that moves, as its key says, takes along what is said of it.
  const errorId = error?.id
  const [claim, setClaim] = useState({ id: errorId, name, isTaken: false })
  if (claim.id !== errorId || (claim.name !== name && (errorId === undefined || anyRow(claim.name) !== anyRow(name)))) {
    setClaim({ id: errorId, name, isTaken: false })
  }
  const own = claim.isTaken ? '' : claim.name
  const key = fieldKey(own)

  const registry = internals?.registry ?? provider?.registry
  const subscribe = registry?.mounted.subscribe ?? noStore
  // In a scope the error is elsewhere for as long as there is no control.
  const isMounted = () => !inScope || (errorId !== undefined && registry?.mounted.get().get(key) === true)
  const isShown = useSyncExternalStore(subscribe, isMounted, () => !inScope)

  // An error is gone for this field once it has been edited; another error starts over.
  const [edited, setEdited] = useState<string | null>(null)
  const cleared = inScope ? scope?.cleared.has(key) === true : edited !== null && edited === errorId
  const text = error && isShown && !cleared ? error.inlineFor(own) : undefined

  const control = useRef<Control | null>(null)
  const latest = useLatest({
    edit: () => {
      if (inScope) scope?.clearField(own)
      else if (error) setEdited(error.id)
    },
    errorId,
  })
  const stop = useRef<readonly (() => void)[]>([])
  const ref = useCallback(
    (element: Control | null) => {
      if (!element) {
        for (const each of stop.current) each()
        stop.current = []
        control.current = null
        return
      }
      // A group of radio buttons may have it on each of them.
      const isFirst = stop.current.length === 0
      if (isFirst) control.current = element
      if (own === '') return
      // A new row doesn't take what is said of the one that had its place.
      const { errorId: id } = latest.current
      if (
        isFirst &&
        inScope &&
        id !== undefined &&
        anyRow(own) !== fieldKey(own) &&
        registry?.mounted.get().get(fieldKey(own))
      ) {
        setClaim({ id, name: own, isTaken: true })
        return
      }
      const onEdit = (): void => {
        latest.current.edit()
      }
      stop.current = [
        ...stop.current,
        listen(element, ['input', 'change'], onEdit),
        registry?.attach(own, element, inScope) ?? noStore,
      ]
    },
    [latest, registry, own, inScope],
  )

  // Said by the announcer unless its control has focus: then the description speaks, if it changes.
  const announced = useRef<string | null>(null)
  const described = useRef<string | undefined>(undefined)
  useEffect(() => {
    // By the error, not by the words: a better wording of the same error is silent.
    const saying = error && text !== undefined ? error.id : null
    const before = announced.current
    announced.current = saying
    const isNews = described.current !== text
    described.current = text
    if (!error || text === undefined || saying === before || (inScope && scope?.isTold(error.id))) return
    if (isNews && control.current?.contains(activeIn(control.current))) return
    const host = error.violations.find((violation) => [violation.name, violation.path].map(fieldKey).includes(key))
    const label = bareLabel(host?.label ?? fieldLabel(control.current) ?? '')
    surface?.announce({ error, from: 'field', text: label ? `${label}: ${text}` : text })
  })

  const invalid = text !== undefined
  return useMemo(() => {
    const description = [describedBy, invalid ? id : undefined].filter(Boolean).join(' ')
    return {
      inputProps: {
        ref,
        ...omitUndefined({
          'aria-invalid': invalid ? (true as const) : undefined,
          'aria-describedby': description || undefined,
        }),
      },
      errorProps: {
        id,
        text,
        ...omitUndefined({ lang: error?.lang, dir: error?.dir, error: error ?? undefined }),
      },
    }
  }, [ref, invalid, describedBy, id, text, error])
}
