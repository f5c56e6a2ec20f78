import { canonicalLocale } from '../locale/parentLocales'
import type { Copy, FieldViolation, ValueInputs, Values, ValueType } from '../problem'
import { lookupCode } from './match/lookupCode'
import { omitUndefined } from './omitUndefined'
import { mayRead, type ResolvedViolation, type Resolution } from './resolution'
import type { Formatters } from './values/formatters'
import { formatDuration, formatValue, isolate } from './values/formatValue'

export interface LocalizeOptions {
  /** The locale that was asked for. */
  readonly locale: string
  /** Formatters for the language of a message. Asked for often: keep them. */
  readonly formatters: (tag: string) => Formatters
  /**
   * Finds a message: the host's own words, then the locale, its parents, and English last, with the tag of what it
   * found, and whether it is the host's.
   * @param owner the catalogue's name, or `common`
   */
  readonly lookup: (
    owner: string,
    id: string,
  ) => { readonly text: string; readonly tag: string; readonly isHost?: boolean } | undefined
}

interface Message {
  readonly text: string
  readonly tag: string
}

const languages = new Map<string, string>()

/** Language and script: what decides whether a person reads it. */
function languageOf(tag: string): string {
  let language = languages.get(tag)
  if (language === undefined) {
    const likely = canonicalLocale(tag)?.maximize()
    language = likely ? `${likely.language}-${String(likely.script)}` : tag
    if (languages.size < 500) languages.set(tag, language)
  }
  return language
}

/** The arguments of a message, made only if it has any. */
type Arguments = (formatters: Formatters, message: string) => Readonly<Record<string, string | number>>

/** "Your balance is $0" or "Choose 0 items at most" helps nobody: a sum or a number of 0 or less counts as not known. */
function isSaid(type: ValueType, value: Values[string]): boolean {
  if (type === 'count') return Number(value) > 0
  return type !== 'money' || Number((value as ValueInputs['money'] | undefined)?.amount) > 0
}

/**
 * What a code declares with what is known of it, by the convention of the catalogues: `x` in words or `none`, a count
 * also as `xNumber`.
 */
function argumentsOf(
  { catalogue, problem }: Resolution,
  code: string | undefined,
  values: Values | undefined,
): Arguments {
  const valuesIn = once((formatters: Formatters) => {
    const all: Record<string, string | number> = {}
    const declared = lookupCode(catalogue, { code }, problem.status)?.definition.values
    for (const [name, type] of Object.entries(declared ?? {})) {
      const given = values?.[name]
      const value = isSaid(type, given) ? given : undefined
      all[name] = (value === undefined ? undefined : formatValue(type, value, formatters)) ?? 'none'
      if (type === 'count') all[`${name}Number`] = typeof value === 'number' ? value : 0
    }
    return all
  })
  return (formatters, message) => ({
    ...valuesIn(formatters),
    ...(message.includes('{example') && exampleDates(formatters, problem.receivedAt)),
  })
}

const day = 86_400_000
const dateOfBirth = Date.UTC(1990, 2, 27)

/** How a date is written in this language: a date of birth, or a day of last week for what happened lately. */
const exampleDates = (formatters: Formatters, receivedAt: number): Readonly<Record<string, string>> => {
  const write = (time: number): string =>
    isolate(formatters.formatDate(new Date(time), { dateStyle: 'long', timeZone: 'UTC' }))
  return { exampleDate: write(dateOfBirth), exampleRecentDate: write(receivedAt - 7 * day) }
}

/** One message with its values; undefined where it isn't there in this language or can't be formatted. */
function write(
  owners: readonly string[],
  id: string,
  options: LocalizeOptions,
  values: Arguments,
  anyLanguage: boolean,
): Message | undefined {
  for (const owner of owners) {
    try {
      const found = options.lookup(owner, id)
      if (!found?.text || !(anyLanguage || languageOf(found.tag) === languageOf(options.locale))) continue
      const { text: source, tag } = found
      // Plain words need no formatter; in ICU text, braces, tags and apostrophes before them mean something.
      if (!/[{}<]|''/.test(source)) return { text: source, tag }
      const formatters = options.formatters(tag)
      const key = `errata.${owner}.${id}`
      const text = formatters.formatMessage({ id: key, defaultMessage: source }, values(formatters, source))
      // An intl library reports a failure by handing back the source or the id.
      if (typeof text === 'string' && text !== key && !(text === source && source.includes('{'))) return { text, tag }
    } catch {
      // A message that can't be formatted is not there.
    }
  }
  return undefined
}

/** The first of several messages that is there: in a language that the person reads, else in any. */
function firstOf(
  owners: readonly string[],
  ids: readonly string[],
  options: LocalizeOptions,
  values: Arguments,
): string {
  for (const anyLanguage of [false, true]) {
    for (const id of ids) {
      const found = write(owners, id, options, values, anyLanguage)
      if (found) return found.text
    }
  }
  return ''
}

/** What is true of every entry that ended like this one. */
function generalCopy({ presentation, definition }: Resolution): string {
  const { copy, outcome, surface, recovery } = presentation
  if (definition.disclosure === 'restricted') return 'restricted.account'
  if (definition.disclosure === 'private') return 'private.notFound'
  const situation = /\.(?:read|either|idempotent)$/.exec(copy)?.[0] ?? ''
  if (situation || outcome === 'unknown') return `unknown${situation}`
  if (outcome !== 'notApplied') return `generic.${outcome}`
  if (definition.disclosure === 'internal') return 'internal'
  if (surface === 'field') return 'field.generic'
  return recovery === 'wait' || recovery === 'retry' ? 'unavailable' : 'refused'
}

/**
 * The ids of the copy for a problem, from the special to the general: the first with a title and a detail is shown.
 * @param isHosts true for a copy that the host says in its own words; default: none is
 */
export function copyIds(resolution: Resolution, isHosts: (id: string) => boolean = () => false): readonly string[] {
  const { problem, presentation, definition } = resolution
  if (problem.scope === 'part' && definition.disclosure === 'open') return [`${presentation.copy}.part`, 'part']
  return withForms([presentation.copy, generalCopy(resolution)], resolution, isHosts)
}

/**
 * Copies with the forms of each that fit the situation, the closest first; a copy has them only where it needs them.
 * `.read` leaves out that nothing was charged or sent: after a failed load nobody asked, and where the operation isn't known
 * it may not be meant. `.operator` is for staff, to whom names and addresses are somebody else's. A host's own words for
 * the copy as such come first.
 */
function withForms(
  ids: readonly string[],
  { presentation, problem, audience }: Resolution,
  isHosts: (id: string) => boolean,
): readonly string[] {
  const endings: string[] = []
  if (presentation.outcome === 'notApplied' && mayRead(problem.operation)) endings.push('.read')
  if (audience === 'operator') endings.push('.operator')
  if (endings.length === 0) return ids
  return ids.flatMap((id) => {
    const forms = endings.map((ending) => id + ending)
    return [...(isHosts(id) ? forms.filter(isHosts) : forms), id]
  })
}

/** True for a copy of which the host says at least a part in words of its own. */
const hostsWords =
  (owners: readonly string[], { lookup }: LocalizeOptions) =>
  (id: string): boolean =>
    owners.some((owner) => ['title', 'detail', 'inline'].some((slot) => lookup(owner, `${id}.${slot}`)?.isHost))

const ownersOf = ({ catalogue, definition }: Resolution): readonly string[] =>
  // What looks like others of its kind has the shared words, whatever a catalogue's file says.
  definition.disclosure === 'restricted' || catalogue.name === 'common' ? ['common'] : [catalogue.name, 'common']

/** The words for a problem. Title and detail always come from one source; never a key, never a raw placeholder. */
export function localizeProblem(resolution: Resolution, options: LocalizeOptions): Copy {
  const { problem, violations } = resolution
  const violation = resolution.presentation.surface === 'field' ? violations[0] : undefined
  const code = violation?.code ?? problem.code
  const owners = ownersOf(resolution)
  const values = argumentsOf(resolution, code, violation?.values ?? problem.values)
  const ids = copyIds(resolution, hostsWords(owners, options))
  for (const anyLanguage of [false, true]) {
    for (const id of ids) {
      const title = write(owners, `${id}.title`, options, values, anyLanguage)
      const detail = title && write(owners, `${id}.detail`, options, values, anyLanguage)
      if (!detail || languageOf(title.tag) !== languageOf(detail.tag)) continue
      return omitUndefined({
        title: title.text,
        detail: detail.text,
        inline: (violation && localizeViolation(resolution, violation, options)) || undefined,
        lang: languageOf(detail.tag) === languageOf(options.locale) ? undefined : detail.tag,
      })
    }
  }
  return { title: '', detail: '' }
}

/** The sentence that stands beside one field. */
export function localizeViolation(
  resolution: Resolution,
  violation: FieldViolation & Partial<Pick<ResolvedViolation, 'copy'>>,
  options: LocalizeOptions,
): string {
  const owners = ownersOf(resolution)
  const copies = [violation.copy ?? 'field.generic', 'field.generic']
  const ids = withForms(copies, resolution, hostsWords(owners, options)).map((id) => `${id}.inline`)
  return firstOf(owners, ids, options, argumentsOf(resolution, violation.code, violation.values))
}

/**
 * A text of the library's own: `action.…` and `ui.…`.
 * @param values finished strings, numbers for plurals, and `duration` in seconds, which is written in words
 * @param owner the catalogue that has the text; default `common`
 */
export function localizeText(
  id: string,
  values: Readonly<Record<string, string | number>> | undefined,
  options: LocalizeOptions,
  owner = 'common',
): string {
  return firstOf([owner], [id], options, (formatters) => ({
    ...values,
    ...(typeof values?.duration === 'number' && {
      duration: isolate(formatDuration(values.duration, formatters, 'short')),
    }),
  }))
}

function once<A, R>(make: (argument: A) => R): (argument: A) => R {
  const made = new Map<A, R>()
  return (argument) => {
    let result = made.get(argument)
    if (result === undefined) made.set(argument, (result = make(argument)))
    return result
  }
}
