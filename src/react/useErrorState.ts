import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { localizeProblem, localizeText, localizeViolation, type LocalizeOptions } from '../core/localizeProblem'
import { normalizeError } from '../core/normalizeError'
import { readError, unreadResponse } from '../core/readError'
import { recommendRecovery } from '../core/recommendRecovery'
import { resolveProblem } from '../core/resolveProblem'
import type { Resolution } from '../core/resolution'
import { directionOf } from './directionOf'
import { fieldKey, hostField } from './fieldName'
import type { ApiErrorOptions } from './options'
import type { DeveloperDetails, ErrorPresentation, PresentedViolation } from './presentation'
import { useProvider } from './providerContext'
import { useDescription } from './useDescription'
import { useMounted } from './useLocale'
import { useRecoveryHandler } from './useRecoveryHandler'

/** How long an error waits for its copy before the generic one is shown, in milliseconds. */
const patience = 300

export type ErrorState =
  | { readonly status: 'none' | 'waiting'; readonly presentation: null }
  | { readonly status: 'shown'; readonly presentation: ErrorPresentation }

const none: ErrorState = { status: 'none', presentation: null }
const waiting: ErrorState = { status: 'waiting', presentation: null }

let lastId = 0

/** The same value as long as its content is the same. */
function useByContent<T>(value: T): T {
  const kept = useRef(value)
  let key: string
  try {
    key = JSON.stringify(value) ?? ''
  } catch {
    key = ''
  }
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the content decides, not the identity
  return useMemo(() => (kept.current = value), [key])
}

/** From whatever was thrown to what is shown, with the reason where nothing is. */
export function useErrorState(thrown: unknown, options: ApiErrorOptions = {}, user = 'useApiError()'): ErrorState {
  const provider = useProvider(user)
  const mounted = useMounted()
  const { catalogues, messages, tag, locale, formatters, overrides, signedIn, audience, fields } = provider
  const { operation, catalogue, signal } = options
  const values = useByContent(options.values)

  // A Response is read once, then the same input gives its problem.
  const [reads, setReads] = useState(0)
  const unread = unreadResponse(thrown)
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

  const [dismissed, setDismissed] = useState<{ readonly input: unknown } | null>(null)
  const dismiss = useCallback(() => {
    setDismissed({ input: thrown })
  }, [thrown])
  const hidden = dismissed !== null && Object.is(dismissed.input, thrown)

  const resolution = useMemo((): Resolution | null => {
    const problem = normalizeError(thrown, {
      catalogues,
      ...(operation && { operation }),
      ...(catalogue !== undefined && { catalogue }),
      ...(values && { values }),
      ...(signal && { signal }),
    })
    return (
      problem &&
      resolveProblem(problem, {
        catalogues,
        ...(signedIn !== undefined && { signedIn }),
        ...(audience && { audience }),
      })
    )
    // `reads` stands for what a Response held.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [thrown, reads, catalogues, operation, catalogue, values, signal, signedIn, audience])

  const version = useSyncExternalStore(messages.subscribe, messages.version, messages.version)
  const owner = resolution?.catalogue.name
  const names = useMemo(() => (owner === undefined || owner === 'common' ? ['common'] : ['common', owner]), [owner])
  const ready = messages.ready(tag, names)
  const [patienceEnded, setPatienceEnded] = useState<Resolution | null>(null)
  useEffect(() => {
    if (!resolution || ready) return
    void messages.load(tag, names)
    const timer = setTimeout(() => {
      setPatienceEnded(resolution)
    }, patience)
    return () => {
      clearTimeout(timer)
    }
  }, [resolution, ready, messages, tag, names])

  const description = useDescription(resolution, provider.developerDetails && !hidden)
  const recovery = useRecoveryHandler(resolution, options.recoveries)

  const id = useMemo(() => (resolution ? `e${String((lastId += 1))}` : ''), [resolution])
  const presentation = useMemo((): ErrorPresentation | null => {
    if (!resolution || !(ready || (mounted && patienceEnded === resolution))) return null
    const { problem, presentation: facts, definition } = resolution
    const localize: LocalizeOptions = {
      locale,
      formatters,
      lookup: (from, id) => {
        const text = overrides?.[tag]?.[from]?.[id]
        return text === undefined ? messages.lookup(tag, from, id) : { text, tag }
      },
    }
    const text = (id: string, values?: Record<string, string | number>): string => localizeText(id, values, localize)
    const copy = localizeProblem(resolution, localize)
    const violations = resolution.violations.map((violation): PresentedViolation => ({
      path: violation.path,
      ...hostField(violation.path, fields),
      text: localizeViolation(resolution, violation, localize),
    }))
    const developer: DeveloperDetails | undefined = provider.developerDetails
      ? {
          catalogue: problem.catalogue,
          code: problem.code,
          listed: problem.listed,
          disclosure: definition.disclosure,
          ...(problem.status !== undefined && { status: problem.status }),
          ...(description && { description: [description.meaning, description.when].filter(Boolean).join(' ') }),
          ...(problem.serverMessage !== undefined && { message: problem.serverMessage }),
        }
      : undefined
    return {
      ...copy,
      ...(copy.lang !== undefined && { dir: directionOf(copy.lang) }),
      id,
      problem,
      disclosure: definition.disclosure,
      severity: facts.severity,
      severityLabel: text(`ui.severity.${facts.severity}`),
      outcome: facts.outcome,
      surface: facts.surface,
      recovery: { ...recommendRecovery(resolution, localize), ...recovery },
      violations,
      isSummary: facts.copy === 'violations',
      inlineFor: (field) => {
        const key = fieldKey(field)
        return violations.find(({ path, name }) => fieldKey(name) === key || fieldKey(path) === key)?.text
      },
      ...(problem.requestId !== undefined && { reference: problem.requestId }),
      ...(developer && { developer }),
      sameness: resolution.sameness,
      dismiss,
    }
    // `version` stands for what the message store holds.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [resolution, ready, mounted, patienceEnded, version, locale, tag, formatters, overrides, fields, description, recovery, id, dismiss, provider.developerDetails])

  if (hidden || (!resolution && !unread)) return none
  return presentation ? { status: 'shown', presentation } : waiting
}
