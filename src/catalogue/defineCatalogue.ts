import {
  type Audience,
  disclosures,
  outcomes,
  type RecoveryKind,
  recoveryKinds,
  severities,
  surfaces,
} from '../problem'
import { checkCatalogue } from './check/checkCatalogue'
import { throwFindings } from './check/throwFindings'
import type { CommonCopyId } from './commonCopyId'
import type {
  Catalogue,
  Description,
  Envelope,
  ErrorDefinition,
  ClassifyUnlisted,
  MessageLoader,
  Messages,
  RecoveryDefinition,
} from './types'

/** The copy ids that a set of messages has: every id with a `.title`. */
export type CopyIdOf<M> = { [Id in keyof M & string]: Id extends `${infer Copy}.title` ? Copy : never }[keyof M &
  string]

/** The messages of one locale, at hand or loaded when they are needed. */
export type MessageSource<M extends Messages = Messages> = M | (() => Promise<{ readonly default: M }>)

type CopyOf<Code, Entry> = Entry extends { readonly copy: infer Id extends string } ? Id : Code

/** The texts that an entry needs and that are not there. */
type MissingText<Id extends string, Entry, M> = {
  [
    Slot in 'title' | 'detail' | (Entry extends { readonly surface: 'field' } ? 'inline' : never)
  ]: `${Id}.${Slot}` extends keyof M ? never : `${Id}.${Slot}`
}['title' | 'detail' | (Entry extends { readonly surface: 'field' } ? 'inline' : never)]

/** Makes an entry without its English text a compile error, which says what is missing. */
type CopyMustExist<Errors, M> = string extends keyof M | keyof Errors
  ? unknown
  : {
      readonly [Code in keyof Errors & string]: CopyOf<Code, Errors[Code]> extends CommonCopyId
        ? unknown
        : [MissingText<CopyOf<Code, Errors[Code]> & string, Errors[Code], M>] extends [never]
          ? unknown
          : {
              readonly copy: `add "${MissingText<CopyOf<Code, Errors[Code]> & string, Errors[Code], M>}" to messages.en`
            }
    }

/** Makes a misspelt member of an entry a compile error. */
type MembersMustExist<Errors> = string extends keyof Errors
  ? unknown
  : {
      readonly [Code in keyof Errors]: [Exclude<keyof Errors[Code], keyof ErrorDefinition>] extends [never]
        ? unknown
        : {
            readonly [
              Member in Exclude<keyof Errors[Code], keyof ErrorDefinition> & string
            ]: `"${Member}" is not a member of an entry`
          }
    }

export interface CatalogueOptions<
  Errors extends Readonly<Record<string, ErrorDefinition<RecoveryKind | (keyof Recoveries & string)>>>,
  Recoveries extends Readonly<Record<string, RecoveryDefinition>>,
  English extends Messages,
> {
  /** Lower-case, unique among the catalogues that are registered together. */
  readonly name: string
  /** Default `customer`. */
  readonly audience?: Audience
  /** Code → definition. */
  readonly errors: Errors & CopyMustExist<Errors, English> & MembersMustExist<Errors>
  /** Recommended actions beside the built-in ones: kind → the message ids of its labels. */
  readonly recoveries?: Recoveries
  /** Recognises this API's body. Without one, its codes are found only where the caller names the catalogue. */
  readonly envelope?: Envelope
  /** Classifies codes that `errors` doesn't list. */
  readonly classifyUnlisted?: ClassifyUnlisted<RecoveryKind | (keyof Recoveries & string)>
  /** Locale tag → messages or a loader. English is the source: its ids are checked against `errors`. */
  readonly messages?: { readonly en: MessageSource<English>; readonly [tag: string]: MessageSource }
  /** Loads the developers' descriptions, code → description. */
  readonly describe?: () => Promise<Readonly<Record<string, Description>>>
}

const nullPrototype = <T>(source: Readonly<Record<string, T>> = {}): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, source)

/**
 * Makes a catalogue: the codes of one API, what each means for the person, and how its bodies are recognised.
 * In development it is checked when it is defined; in production, entries that can't be shown are left out.
 * @throws {ErrataError} in development, with every mistake, its entry and how to fix it
 */
export function defineCatalogue<
  const Errors extends Readonly<Record<string, ErrorDefinition<RecoveryKind | (keyof Recoveries & string)>>>,
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- without recoveries there are no kinds
  const Recoveries extends Readonly<Record<string, RecoveryDefinition>> = Record<never, RecoveryDefinition>,
  const English extends Messages = Messages,
>(options: CatalogueOptions<Errors, Recoveries, English>): Catalogue<keyof Errors & string, Errors> {
  const errors = nullPrototype<ErrorDefinition<string>>()
  for (const [code, entry] of Object.entries<ErrorDefinition<string>>(options.errors)) {
    // Plain JavaScript may say anything. Without an entry, a code is shown by its HTTP status.
    if (process.env.NODE_ENV !== 'production' || isUsable(entry, options.recoveries)) errors[code] = entry
  }
  const aliases = nullPrototype<string>()
  for (const code of Object.keys(errors)) for (const alias of errors[code]?.aliases ?? []) aliases[alias] ??= code
  const loaders = nullPrototype<MessageLoader>()
  for (const [tag, source] of Object.entries(options.messages ?? {})) {
    loaders[tag] = typeof source === 'function' ? source : () => Promise.resolve({ default: source })
  }
  const catalogue: Catalogue<keyof Errors & string, Errors> = {
    name: options.name,
    audience: options.audience ?? 'customer',
    errors,
    aliases,
    recoveries: nullPrototype<RecoveryDefinition>(options.recoveries),
    loaders,
    ...(options.envelope && { envelope: options.envelope }),
    ...(options.classifyUnlisted && { classifyUnlisted: options.classifyUnlisted }),
    ...(options.describe && { describe: options.describe }),
  }
  if (process.env.NODE_ENV !== 'production') {
    const english = options.messages?.en
    throwFindings(options.name, checkCatalogue(catalogue, typeof english === 'object' ? english : undefined))
  }
  return catalogue
}

/** True for an entry that can be shown. */
function isUsable(entry: unknown, own: Readonly<Record<string, unknown>> = {}): boolean {
  if (typeof entry !== 'object' || entry === null) return false
  const { severity, outcome, surface, disclosure, recovery } = entry as Partial<Record<string, unknown>>
  const isIn = (list: readonly string[], word: unknown): boolean => typeof word === 'string' && list.includes(word)
  return (
    isIn(severities, severity) &&
    isIn(outcomes, outcome) &&
    isIn(surfaces, surface) &&
    isIn(disclosures, disclosure) &&
    isIn([...recoveryKinds, ...Object.keys(own)], recovery)
  )
}

/**
 * A catalogue's definitions together with what is loaded only when it is needed.
 * @param modules the modules of its locales, keyed by a path that ends in `<tag>/<catalogue>.json`, as `import.meta.glob` gives them
 * @param commonModules the same for the shared copy, which every catalogue brings along
 */
export function withLoaders<C extends Catalogue>(
  definitions: C,
  modules: Modules,
  describe: () => Promise<Readonly<Record<string, Description>>>,
  commonModules?: Modules,
): C {
  return {
    ...definitions,
    loaders: byTag(modules),
    describe,
    ...(commonModules && { commonLoaders: byTag(commonModules) }),
  }
}

type Modules = Readonly<Record<string, () => Promise<unknown>>>

const byTag = (modules: Modules): Record<string, MessageLoader> => {
  const loaders = nullPrototype<MessageLoader>()
  for (const [path, load] of Object.entries(modules)) {
    const tag = path.split('/').at(-2)
    if (tag !== undefined) loaders[tag] = load as MessageLoader
  }
  return loaders
}
