/**
 * The catalogues as plain data: what `catalogue.json`, the stories, the translators' notes and the tests read.
 * It takes the modules it works on, so that it reads sources in tests and built files in the build.
 */

/** @typedef {{ title: string, detail: string, inline?: string, action?: string }} CopyData */

const isOwn = (object, key) => Object.prototype.hasOwnProperty.call(object, key)

/** The texts of a copy id in one locale: a catalogue's own first, then the shared ones. */
function copyOf(id, label, recovery, own, shared) {
  const from = isOwn(own, `${id}.title`) ? own : shared
  const action = recovery === 'none' ? undefined : shared[`action.${label ?? recovery}.label`]
  return {
    title: from[`${id}.title`],
    detail: from[`${id}.detail`],
    ...(isOwn(from, `${id}.inline`) && { inline: from[`${id}.inline`] }),
    ...(action !== undefined && { action }),
  }
}

/** The rule that an unknown outcome holds for writes only, spelled out as variants. */
function unknownOutcome(shown) {
  if (shown.outcome !== 'unknown') return []
  return [
    {
      when: { operation: 'read' },
      ...shown,
      severity: 'warning',
      outcome: 'notApplied',
      surface: 'toast',
      recovery: 'retry',
      copyId: `${shown.copyId}.read`,
    },
    { when: { operation: 'notKnown' }, ...shown, copyId: `${shown.copyId}.either` },
    { when: { operation: 'idempotentWrite' }, ...shown, recovery: 'retry', copyId: `${shown.copyId}.idempotent` },
  ]
}

const pick = (definition, code) => ({
  severity: definition.severity,
  outcome: definition.outcome,
  surface: definition.surface,
  recovery: definition.recovery,
  ...(definition.label !== undefined && { label: definition.label }),
  copyId: definition.copy ?? code,
})

/** An entry's own variants, then those of the shared rule that none of them takes. */
function variantsOf(definition, code) {
  const own = (definition.variants ?? []).map(({ when, ...changes }) => {
    const merged = { ...definition, ...changes }
    const label = merged.label?.startsWith(`${merged.recovery}.`) ? merged.label : undefined
    return { when, ...pick({ ...merged, label }, code) }
  })
  const taken = new Set(own.flatMap(({ when }) => (when.signedIn === undefined ? [when.operation ?? []].flat() : [])))
  return [...own, ...unknownOutcome(pick(definition, code)).filter(({ when }) => !taken.has(when.operation))]
}

/**
 * Every entry of every catalogue.
 * @param sources `[{ catalogue, descriptions }]`, each with its definitions and its developers' descriptions
 * @param messages `(catalogue) => messages` of one locale
 */
export function catalogueEntries(sources, messages) {
  const shared = messages('common')
  return sources.flatMap(({ catalogue, descriptions }) => {
    const own = messages(catalogue.name)
    const written = ({ label, copyId, ...shown }) => ({
      ...shown,
      copy: copyOf(copyId, label, shown.recovery, own, shared),
    })
    return Object.entries(catalogue.errors).map(([code, definition]) => {
      const { meaning, when } = descriptions[code] ?? {}
      return {
        catalogue: catalogue.name,
        code,
        aliases: definition.aliases ?? [],
        status: definition.status ?? null,
        domain: definition.domain,
        description: [meaning, when].filter(Boolean).join(' '),
        disclosure: definition.disclosure,
        retryable: definition.retryable ?? false,
        field: definition.field ?? null,
        values: definition.values ?? {},
        ...written(pick(definition, code)),
        variants: variantsOf(definition, code).map(written),
      }
    })
  })
}

/** What another locale adds: the copy of every entry and variant, in the order of the entries. */
export const catalogueCopy = (entries) =>
  entries.map(({ catalogue, code, copy, variants }) => ({
    catalogue,
    code,
    copy,
    variants: variants.map(({ when, copy: words }) => ({ when, copy: words })),
  }))
