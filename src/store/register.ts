import type { CommonCopyId } from '../catalogue/commonCopyId'
import type { Catalogue, ErrorDefinition, LazyCatalogue } from '../catalogue/types'
import type { RecoveryKind, ValueInputs, Values, ValueType } from '../problem'

/**
 * Gives an application its codes everywhere. Unregistered, codes, names and values are open.
 * @example
 * declare module 'react-errata' {
 *   interface Register { catalogues: typeof catalogues }
 * }
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what an application can extend
export interface Register {}

/** The codes of the registered catalogues; `string` where none are registered. */
export type ErrorCode = CodeOf<Register>

/** The values that the registered catalogues declare; any where none are registered. */
export type ErrorValues = ValuesOf<Register>

/** The built-in kinds, and those that the registered catalogues use; unregistered, a custom kind is any string. */
export type KnownRecoveryKind = RecoveryKindOf<Register>

/** The messages of the shared copy and of the registered catalogues; any where none are registered. */
export type MessageId = MessageIdOf<Register>

// The same for any register, so that each can be tested without registering anything.
interface Registering {
  readonly catalogues: readonly (Catalogue | LazyCatalogue)[]
}

export type CodeOf<R> = R extends Registering
  ? R['catalogues'][number] extends { readonly __code?: infer Code extends string }
    ? Code
    : string
  : string

type EntryOf<R extends Registering> = R['catalogues'][number] extends infer C
  ? C extends { readonly __definitions?: infer D }
    ? D extends Readonly<Record<string, ErrorDefinition<string>>>
      ? D[keyof D]
      : never
    : never
  : never

type DeclaredBy<Entry> = Entry extends { readonly values: infer V extends Readonly<Record<string, ValueType>> }
  ? V
  : never
type NamesIn<V> = V extends unknown ? keyof V : never
type TypeIn<V, Name> = V extends unknown ? (Name extends keyof V ? V[Name] : never) : never

export type ValuesOf<R> = R extends Registering
  ? {
      readonly [Name in NamesIn<DeclaredBy<EntryOf<R>>> & string]?:
        ValueInputs[TypeIn<DeclaredBy<EntryOf<R>>, Name> & ValueType] | undefined
    }
  : Values

type VariantOf<Entry> = Entry extends { readonly variants: readonly (infer V)[] } ? V : never
type RecoveryOf<Entry> = Entry extends { readonly recovery: infer Kind extends string } ? Kind : never

export type RecoveryKindOf<R> = R extends Registering
  ? RecoveryKind | RecoveryOf<EntryOf<R> | VariantOf<EntryOf<R>>>
  : RecoveryKind | (string & {})

type CopyOf<Entry> = Entry extends { readonly copy: infer Id extends string } ? Id : never
type Slot = 'title' | 'detail' | 'inline'

export type MessageIdOf<R> = R extends Registering
  ? | `${CodeOf<R> | CommonCopyId | CopyOf<EntryOf<R> | VariantOf<EntryOf<R>>>}${'' | '.read' | '.either' | '.idempotent'}.${Slot}`
    | `${'action' | 'ui'}.${string}`
  : string
