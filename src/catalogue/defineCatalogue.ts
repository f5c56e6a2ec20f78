import type { Audience, RecoveryKind } from '../problem'
import { checkCatalogue } from './checkCatalogue'
import type { CommonCopyId } from './commonCopyId'
import type {
  Catalogue,
  Description,
  Envelope,
  ErrorDefinition,
  Grammar,
  MessageLoader,
  Messages,
  RecoveryDefinition,
} from './types'

/** The copy ids that a set of messages has: every id with a `.title`. */
export type CopyIdOf<M> = { [Id in keyof M & string]: Id extends `${infer Copy}.title` ? Copy : never }[keyof M &
  string]

/** The messages of one locale, at hand or loaded when they are needed. */
export type MessageSource<M extends Messages = Messages> = M | (() => Promise<{ readonly default: M }>)

/** For each entry whose copy has no English text, the ids that it could name; used to make the mistake a compile error. */
type CopyMustExist<Errors, M> = string extends keyof M
  ? unknown
  : {
      readonly [Code in keyof Errors]: Errors[Code] extends { readonly copy: infer Id extends string }
        ? Id extends CopyIdOf<M> | CommonCopyId
          ? unknown
          : { readonly copy: CopyIdOf<M> | CommonCopyId }
        : Code extends CopyIdOf<M>
          ? unknown
          : { readonly copy: CopyIdOf<M> | CommonCopyId }
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
  readonly errors: Errors & CopyMustExist<Errors, English>
  /** Recommended actions beside the built-in ones: kind → the message ids of its labels. */
  readonly recoveries?: Recoveries
  /** Recognises this API's body. Without one, its codes are found only where the caller names the catalogue. */
  readonly envelope?: Envelope
  /** Places codes that `errors` doesn't list. */
  readonly grammar?: Grammar<RecoveryKind | (keyof Recoveries & string)>
  /** Locale tag → messages or a loader. English is the source: its ids are checked against `errors`. */
  readonly messages?: { readonly en: MessageSource<English>; readonly [tag: string]: MessageSource }
  /** Loads the developers' descriptions, code → description. */
  readonly describe?: () => Promise<Readonly<Record<string, Description>>>
}

const nullPrototype = <T>(source: Readonly<Record<string, T>> = {}): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, source)

/**
 * Makes a catalogue: the codes of one API, what each means for the person, and how its bodies are recognised.
 * In development it is checked when it is defined.
 * @throws {ErrataError} in development, naming the entry and the fix
 */
export function defineCatalogue<
  const Errors extends Readonly<Record<string, ErrorDefinition<RecoveryKind | (keyof Recoveries & string)>>>,
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- without recoveries there are no kinds
  const Recoveries extends Readonly<Record<string, RecoveryDefinition>> = Record<never, RecoveryDefinition>,
  const English extends Messages = Messages,
>(options: CatalogueOptions<Errors, Recoveries, English>): Catalogue<keyof Errors & string, Errors> {
  const errors = nullPrototype<ErrorDefinition<string>>(options.errors)
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
    ...(options.grammar && { grammar: options.grammar }),
    ...(options.describe && { describe: options.describe }),
  }
  if (process.env.NODE_ENV !== 'production') {
    const english = options.messages?.en
    checkCatalogue(catalogue, typeof english === 'object' ? english : undefined)
  }
  return catalogue
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
