/**
 * The catalogues as plain data: what `catalogue.json`, the stories, the translators' notes and the tests read.
 * What an entry shows in which situation is asked of the library itself, so that the two can't differ. It takes the modules
 * it works on, so that it reads sources in tests and built files in the build.
 */

const isOwn = (object, key) => Object.prototype.hasOwnProperty.call(object, key)

const operations = ['read', 'write', 'idempotentWrite', 'notKnown']
const signedInStates = [false, true, 'notSaid']

/**
 * What an entry shows in one situation: its presentation and the id of its copy.
 * @param core `{ resolveProblem, copyIds }` of the library
 * @param has whether a copy id has English words, the catalogue's own or shared ones
 */
function shownIn({ resolveProblem, copyIds }, catalogue, code, { operation, signedIn, scope = 'whole' }, has) {
  const problem = {
    catalogue: catalogue.name,
    code,
    listed: true,
    scope,
    values: {},
    violations: [],
    receivedAt: 0,
    ...(operation !== 'notKnown' && { operation }),
  }
  const resolution = resolveProblem(problem, {
    catalogues: [catalogue],
    ...(signedIn !== 'notSaid' && { signedIn }),
  })
  const { severity, outcome, surface, recovery, label } = resolution.presentation
  // A copy that nobody has written yet is a gap to be shown, not a fault of this page.
  const copyId = copyIds(resolution).find(has) ?? resolution.presentation.copy
  return { severity, outcome, surface, recovery, ...(label !== undefined && { label }), copyId }
}

/** Operations that show the same, as a condition: nothing for all of them, a word for one. */
const when = (some, signedIn) => ({
  ...(some.length < operations.length && { operation: some.length === 1 ? some[0] : some }),
  ...(signedIn !== undefined && { signedIn }),
})

/** Puts the operations together that show the same. */
function grouped(some, shownFor) {
  const groups = new Map()
  for (const operation of some) {
    const shown = shownFor(operation)
    const key = JSON.stringify(shown)
    groups.set(key, { shown, operations: [...(groups.get(key)?.operations ?? []), operation] })
  }
  return [...groups.values()]
}

/**
 * What an entry shows first of all (for a write, by somebody who isn't signed in unless an operator), and each situation in
 * which it shows something else. No two of these situations overlap, but for `scope: 'part'`, which comes first.
 */
function situationsOf(core, catalogue, code, definition, has) {
  const states = catalogue.audience === 'operator' ? [true] : signedInStates
  const shown = (operation, signedIn, scope) => shownIn(core, catalogue, code, { operation, signedIn, scope }, has)
  const base = shown('write', states[0])
  const variants = []
  const add = (condition, other) => {
    if (JSON.stringify(other) !== JSON.stringify(base)) variants.push({ when: condition, ...other })
  }
  if (definition.disclosure === 'open' && has(`${base.copyId}.part`)) {
    variants.push({ when: { scope: 'part' }, ...shown('write', states[0], 'part') })
  }
  const agrees = (operation) => new Set(states.map((signedIn) => JSON.stringify(shown(operation, signedIn)))).size === 1
  const everybody = operations.filter(agrees)
  for (const group of grouped(everybody, (operation) => shown(operation, states[0]))) {
    add(when(group.operations), group.shown)
  }
  const differing = operations.filter((operation) => !agrees(operation))
  for (const signedIn of differing.length > 0 ? states : []) {
    for (const group of grouped(differing, (operation) => shown(operation, signedIn))) {
      add(when(group.operations, signedIn), group.shown)
    }
  }
  return { base, variants }
}

/** The texts of a copy id in one locale: a catalogue's own first, then the shared ones. */
function copyOf({ copyId, label, recovery, surface }, own, shared) {
  const from = isOwn(own, `${copyId}.title`) ? own : shared
  const action = recovery === 'none' ? undefined : shared[`action.${label ?? recovery}.label`]
  // A form of a copy needs no sentence of its own beside a field.
  const inline = from[`${copyId}.inline`] ?? from[`${copyId.replace(/\.(?:read|operator)$/, '')}.inline`]
  return {
    title: from[`${copyId}.title`],
    detail: from[`${copyId}.detail`],
    ...(inline !== undefined && (surface === 'field' || isOwn(from, `${copyId}.inline`)) && { inline }),
    ...(action !== undefined && { action }),
  }
}

/**
 * Every entry of every catalogue.
 * @param sources `[{ catalogue, descriptions }]`, each with its definitions and its developers' descriptions
 * @param messages `(catalogue) => messages` of one locale
 * @param core `{ resolveProblem, copyIds }` of the library
 * @param english `(catalogue) => messages` in English, which has every copy; default: `messages`
 */
export function catalogueEntries(sources, messages, core, english = messages) {
  const shared = messages('common')
  return sources.flatMap(({ catalogue, descriptions }) => {
    const own = messages(catalogue.name)
    const source = english(catalogue.name)
    const has = (id) => isOwn(source, `${id}.title`) || isOwn(english('common'), `${id}.title`)
    const written = ({ label, copyId, ...shown }) => ({
      ...shown,
      copy: copyOf({ ...shown, copyId, label }, own, shared),
    })
    return Object.entries(catalogue.errors).map(([code, definition]) => {
      const { meaning, when: circumstances } = descriptions[code] ?? {}
      const { base, variants } = situationsOf(core, catalogue, code, definition, has)
      return {
        catalogue: catalogue.name,
        code,
        aliases: definition.aliases ?? [],
        status: definition.status ?? null,
        domain: definition.domain,
        description: [meaning, circumstances].filter(Boolean).join(' '),
        disclosure: definition.disclosure,
        ...(definition.cover && { cover: true }),
        retryable: definition.retryable ?? false,
        field: definition.field ?? null,
        values: definition.values ?? {},
        ...written(base),
        variants: variants.map(written),
      }
    })
  })
}

/**
 * The copies that no entry names: what stands for a failed part, a list of fields, a field or an ending of which nothing more
 * is known, and what staff read where customers read "your".
 * @returns copy id → its texts, in the order of the shared messages
 */
export function sharedCopy(sources, messages, core, english = messages) {
  const shared = messages('common')
  const shownIds = new Set(
    sources.flatMap(({ catalogue }) => {
      const has = (id) => isOwn(english(catalogue.name), `${id}.title`) || isOwn(english('common'), `${id}.title`)
      return Object.entries(catalogue.errors).flatMap(([code, definition]) => {
        const { base, variants } = situationsOf(core, catalogue, code, definition, has)
        return [base, ...variants].map(({ copyId }) => copyId)
      })
    }),
  )
  return Object.fromEntries(
    Object.keys(english('common'))
      .filter((id) => id.endsWith('.title') && !shownIds.has(id.slice(0, -'.title'.length)))
      .map((id) => id.slice(0, -'.title'.length))
      .map((copyId) => [copyId, copyOf({ copyId, recovery: 'none' }, {}, shared)]),
  )
}

/** What another locale adds: the copy of every entry and variant, in the order of the entries. */
export const catalogueCopy = (entries) =>
  entries.map(({ catalogue, code, copy, variants }) => ({
    catalogue,
    code,
    copy,
    variants: variants.map(({ when: condition, copy: words }) => ({ when: condition, copy: words })),
  }))

export { situationsOf }
