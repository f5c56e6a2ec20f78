import type {
  Audience,
  Disclosure,
  FieldViolation,
  Operation,
  Outcome,
  RecoveryKind,
  RestrictedKind,
  Severity,
  Surface,
  Values,
  ValueType,
} from '../problem'

/** How an entry appears. */
export interface Presentation<Recovery extends string = RecoveryKind, CopyId extends string = string> {
  readonly severity: Severity
  readonly outcome: Outcome
  readonly surface: Surface
  readonly recovery: Recovery
  /** A variant of the action's label, by its id in `common`: `refresh.prices` is `action.refresh.prices.label`. */
  readonly label?: ActionLabel
  /** The id of the copy, the catalogue's own or one in `common`. Default: the entry's code. */
  readonly copy?: CopyId
}

/** The label variants that `common` has beside one label for each kind. */
export const actionLabels = [
  'refresh.prices',
  'refresh.quote',
  'refresh.payment',
  'refresh.accounts',
  'verifyIdentity.account',
  'linkBank.add',
] as const
export type ActionLabel = (typeof actionLabels)[number]

/** A change of presentation in one situation. Of several variants the first that matches wins. */
export interface Variant<Recovery extends string = RecoveryKind, CopyId extends string = string> extends Partial<
  Presentation<Recovery, CopyId>
> {
  readonly when: {
    /** One operation or several; `'notKnown'` stands for an operation that isn't known. */
    readonly operation?: Operation | 'notKnown' | readonly (Operation | 'notKnown')[]
    readonly signedIn?: boolean
  }
}

/** One code of a catalogue: facts, a presentation, variants. */
export interface ErrorDefinition<
  Recovery extends string = RecoveryKind,
  CopyId extends string = string,
> extends Presentation<Recovery, CopyId> {
  /** Other ways in which the API writes this code. Numbers are written as strings of digits. */
  readonly aliases?: readonly string[]
  /** The HTTP status that the reference gives; absent where it gives none. */
  readonly status?: number
  /** The group in which the reference lists it. */
  readonly domain: string
  readonly disclosure: Disclosure
  /** With `private`: whose data it is about. `own` may be exact once the person is signed in, `other` never. */
  readonly subject?: 'own' | 'other'
  /** With `restricted`: which shared copy. */
  readonly kind?: RestrictedKind
  /** With `restricted`: an ordinary refusal, no ban, risk or review decision. It shows the same, so that those don't stand out. */
  readonly cover?: true
  /** The same request, unchanged, can succeed within minutes, and repeating it is safe. Default false. */
  readonly retryable?: boolean
  /** The field that it is about, in camelCase. Used only while the surface is `field`. */
  readonly field?: string
  /** The values that the copy can carry: name → type. */
  readonly values?: Readonly<Record<string, ValueType>>
  readonly variants?: readonly Variant<Recovery, CopyId>[]
}

/** One error that an envelope found in a body. */
export interface RecognizedError {
  /** As the API sent it; the catalogue looks it up among codes and aliases. Absent where the body has none. */
  readonly code?: string
  /** Used only when there is no `code`: AssetPay's number. */
  readonly alias?: string
  readonly values?: Values
  /** Where the API names the field beside the error. */
  readonly field?: string
  /** The server's own words, for the developer details only. */
  readonly message?: string
}

/** What an envelope found in a body. */
export interface Recognition {
  /** In the order of the body. Empty: the shape is this API's, but it carries no code. */
  readonly errors: readonly RecognizedError[]
  /** Other APIs answer in this shape, too: a listed code is looked up as in any body, an unlisted one counts where nobody else could own it. */
  readonly guess?: true
  /** Fields named without a code of their own. */
  readonly violations?: readonly FieldViolation[]
  readonly status?: number
  readonly requestId?: string
  /** Seconds, where the body names a waiting time. */
  readonly retryAfter?: number
  readonly scope?: 'whole' | 'part'
  readonly failed?: number
  readonly total?: number
}

/**
 * Plain data copied from whatever arrived: null-prototype objects, arrays, strings, finite numbers, booleans, null. Depth,
 * breadth and lengths are bounded, so an envelope may read it without care.
 */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/**
 * Recognises an API's body by its shape.
 * @param body the body as plain data
 * @param context `named`: the caller named this catalogue, so a weaker shape is enough. `status`: of the HTTP answer.
 * @returns what was found · `'success'` for an answer that is not an error · `null` if the shape is not this API's
 */
export type Envelope = (
  body: Plain,
  context: { readonly named: boolean; readonly status: number | undefined },
) => Recognition | 'success' | null

/** Classifies a code that the catalogue doesn't list by how the API writes its codes; `undefined` leaves it to the HTTP status. */
export type ClassifyUnlisted<Recovery extends string = RecoveryKind> = (
  code: string,
  context: { readonly alias: string | undefined; readonly status: number | undefined },
) => ErrorDefinition<Recovery> | undefined

/** Loads one locale's messages of a catalogue: flat, id → ICU text. */
export type MessageLoader = () => Promise<{ readonly default: Messages }>
export type Messages = Readonly<Record<string, string>>

/** A developer's description of a code, in our own words. */
export interface Description {
  /** What it means. One or two sentences. */
  readonly meaning: string
  /** When it happens, where that is worth more than the meaning says. */
  readonly when?: string
}

/** What a custom recovery kind of a catalogue needs: the ids of its labels in the catalogue's own messages. */
export interface RecoveryDefinition {
  readonly label: string
  readonly spokenLabel: string
}

/** A catalogue as `defineCatalogue` returns it. */
export interface Catalogue<Code extends string = string, Definitions = unknown> {
  readonly name: string
  readonly audience: Audience
  /** Null-prototype: safe to index with any string. */
  readonly errors: Readonly<Record<string, ErrorDefinition<string>>>
  /** Alias → code. Null-prototype. */
  readonly aliases: Readonly<Record<string, string>>
  readonly recoveries: Readonly<Record<string, RecoveryDefinition>>
  readonly envelope?: Envelope
  readonly classifyUnlisted?: ClassifyUnlisted<string>
  /** Locale tag → loader. */
  readonly loaders: Readonly<Record<string, MessageLoader>>
  /** The same for the shared copy. The catalogues that come with loaders bring it along. */
  readonly commonLoaders?: Readonly<Record<string, MessageLoader>>
  readonly describe?: () => Promise<Readonly<Record<string, Description>>>
  /** Types only: never there at run time. */
  readonly __code?: Code
  readonly __definitions?: Definitions
}

/** A catalogue whose definitions, copy and loaders come later: with the first error, or when the page is idle. */
export interface LazyCatalogue<Code extends string = string, Definitions = unknown> {
  readonly name: string
  readonly load: () => Promise<Catalogue>
  /** Types only: never there at run time. */
  readonly __code?: Code
  readonly __definitions?: Definitions
}

/** The lazy form of a catalogue. */
export type LazyOf<C> = C extends Catalogue<infer Code, infer Definitions> ? LazyCatalogue<Code, Definitions> : never

/** A real answer that carries a code: feeds stories, tests and the test kit. Never part of an application's bundle. */
export interface Sample {
  /** The HTTP status; 0 where no answer came. */
  readonly status: number
  /** How the request failed, where no answer came. */
  readonly failure?: 'offline' | 'network' | 'timeout'
  readonly headers?: Readonly<Record<string, string>>
  /** The JSON body. Its words are the server's and are never shown. */
  readonly body: Plain
  /** In which kind of request this code is met; what a host would say in `operation`. */
  readonly operation?: Operation
  /** What a host would add in `values`. */
  readonly values?: Values
  /** Other APIs answer the same: a host has to name the catalogue. */
  readonly named?: true
  /** In front of which widget the person typically stands, for the story. */
  readonly widget?:
    'deposit' | 'withdrawal' | 'purchase' | 'payment' | 'identity' | 'bank' | 'account' | 'signIn' | 'settings'
}
export type Samples<Code extends string = string> = Readonly<Record<Code, Sample>>
