import { useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type FieldMap, fieldKey, hostField } from '../core/fieldName'
import { readError, unreadResponse } from '../core/input/readError'
import { localizeProblem, localizeText, localizeViolation, type LocalizeOptions } from '../core/localizeProblem'
import { omitUndefined } from '../core/omitUndefined'
import { recommendRecovery } from '../core/recommendRecovery'
import type { Resolution } from '../core/resolution'
import { directionOf } from '../locale/direction'
import type { ApiErrorOptions } from '../store/options'
import type { DeveloperDetails, ErrorPresentation, PresentedViolation } from '../store/presentation'
import { useProvider } from './providerContext'
import { resolveError } from './resolveError'
import { ScopeInternals, type ScopeInternalsValue } from './scopeInternals'
import { useCopyLoading } from './useCopyLoading'
import { useDescription } from './useDescription'
import { useDevelopmentChecks } from './useDevelopmentChecks'
import { useMounted } from './useLocale'
import { useRecoveryHandler } from './useRecoveryHandler'

export type ErrorState =
  | { readonly status: 'none' | 'waiting'; readonly presentation: null }
  | { readonly status: 'shown'; readonly presentation: ErrorPresentation }

export interface ErrorSource {
  /** Who asks, for the error outside a provider. */
  readonly user?: string
  /** Another one makes another error of the same input: for what is reported again. */
  readonly key?: string | undefined
  /** Where fields are looked for, and what handlers throw is reported. Default: the scope around the caller. */
  readonly home?: ScopeInternalsValue
}

const none: ErrorState = { status: 'none', presentation: null }
const waiting: ErrorState = { status: 'waiting', presentation: null }

let lastId = 0
const nextId = (): string => `e${String((lastId += 1))}`

/** The same value as long as its content is the same. */
function useByContent<T>(value: T): T {
  let key: string | undefined
  try {
    key = JSON.stringify(value)
  } catch {
    // What can't be written down counts as unchanged.
  }
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the content decides, not the identity
  return useMemo(() => value, [key])
}

/** The parts of a presentation that are words, as they are now. */
function wordsOf(resolution: Resolution, localize: LocalizeOptions, fields: FieldMap) {
  return {
    copy: localizeProblem(resolution, localize),
    severityLabel: localizeText(`ui.severity.${resolution.presentation.severity}`, undefined, localize),
    action: recommendRecovery(resolution, localize),
    violations: resolution.violations.map((violation): PresentedViolation => ({
      path: violation.path,
      ...hostField(violation.path, fields),
      text: localizeViolation(resolution, violation, localize),
    })),
  }
}

/** From whatever was thrown to what is shown, with the reason where nothing is. */
export function usePresentation(thrown: unknown, options: ApiErrorOptions = {}, source: ErrorSource = {}): ErrorState {
  const { user = 'useApiError()', key } = source
  const provider = useProvider(user)
  const scope = useContext(ScopeInternals)
  const mounted = useMounted()
  const { catalogues, messages, tag, localize, signedIn, audience, fields } = provider
  const { operation, catalogue, signal } = options
  const values = useByContent(options.values)

  // A Response is read once, then the same input gives its problem.
  const [reads, setReads] = useState(0)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- `reads` stands for what a Response held
  const unread = useMemo(() => unreadResponse(thrown), [thrown, reads])
  useEffect(() => {
    if (!unread) return
    let stale = false
    void readError(thrown).then(() => {
      if (!stale) setReads((n) => n + 1)
    })
    return () => {
      stale = true
    }
  }, [thrown, unread])

  // eslint-disable-next-line react-hooks/exhaustive-deps, react-hooks/purity -- one for each input, whatever else changes
  const { id, at } = useMemo(() => ({ id: nextId(), at: Date.now() }), [thrown, key])
  const [dismissed, setDismissed] = useState('')
  const dismiss = useCallback(() => {
    setDismissed(id)
  }, [id])
  const hidden = dismissed === id

  const resolution = useMemo(
    () => resolveError(thrown, { operation, catalogue, values, signal }, { catalogues, signedIn, audience }, at),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `reads` stands for what a Response held
    [thrown, reads, catalogues, operation, catalogue, values, signal, signedIn, audience, at],
  )

  const version = useSyncExternalStore(messages.subscribe, messages.version, messages.version)
  const owner = resolution?.catalogue.name
  const names = useMemo(() => (owner === undefined || owner === 'common' ? ['common'] : ['common', owner]), [owner])
  const ready = messages.ready(tag, names)
  const [patienceEnded, setPatienceEnded] = useState('')
  useCopyLoading(resolution && !ready ? id : null, messages, tag, names, () => {
    setPatienceEnded(id)
  })

  useDevelopmentChecks(resolution, ready, catalogue, provider)

  // What is on screen stays there when the language changes.
  const everShown = useRef('')
  // eslint-disable-next-line react-hooks/refs -- only decides between two truths, and a render without it comes to the same
  const showable = ready || (mounted && (patienceEnded === id || everShown.current === id))

  const description = useDescription(resolution, provider.developerDetails && !hidden)
  const handler = useRecoveryHandler(resolution, options.recoveries, {
    id,
    home: source.home ?? scope ?? provider,
    provider,
  })

  // Kept as text, so that a change of the message store that changes no words here makes no new presentation.
  const words = useMemo(
    () => (resolution && showable ? JSON.stringify(wordsOf(resolution, localize, fields)) : ''),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `version` stands for what the message store holds
    [resolution, showable, localize, fields, version],
  )
  const presentation = useMemo((): ErrorPresentation | null => {
    if (!resolution || words === '') return null
    const { problem, presentation: facts, definition } = resolution
    const { copy, severityLabel, violations } = JSON.parse(words) as ReturnType<typeof wordsOf>
    const { catalogue: owner, code, listed, status, serverMessage: message } = problem
    const { disclosure } = definition
    const meaning = description && [description.meaning, description.when].filter(Boolean).join(' ')
    const developer: DeveloperDetails = omitUndefined({
      catalogue: owner,
      code,
      listed,
      disclosure,
      status,
      description: meaning,
      message,
    })
    return omitUndefined({
      ...copy,
      dir: copy.lang === undefined ? undefined : directionOf(copy.lang),
      id,
      problem,
      disclosure,
      severity: facts.severity,
      severityLabel,
      outcome: facts.outcome,
      surface: facts.surface,
      recovery: { ...recommendRecovery(resolution, localize), ...handler },
      violations,
      isSummary: facts.copy === 'violations',
      inlineFor: (field: string) => {
        const wanted = fieldKey(field)
        return violations.find(({ path, name }) => fieldKey(name) === wanted || fieldKey(path) === wanted)?.text
      },
      reference: problem.requestId,
      developer: provider.developerDetails ? developer : undefined,
      sameness: resolution.sameness,
      dismiss,
    })
  }, [resolution, words, localize, description, handler, id, dismiss, provider.developerDetails])

  useEffect(() => {
    if (presentation) everShown.current = presentation.id
  }, [presentation])

  if (hidden || (!resolution && !unread)) return none
  return presentation ? { status: 'shown', presentation } : waiting
}
