import type { Catalogue, ErrorDefinition } from '../catalogue/definition'
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

type Registered = Register extends { catalogues: infer C extends readonly Catalogue[] } ? C[number] : Catalogue

/** The codes of the registered catalogues; `string` where none are registered. */
export type ErrorCode = Registered extends Catalogue<infer Code> ? Code : string

type DefinitionsOf<C> = C extends Catalogue<string, infer D> ? D : never
type EntryOf<D> = D extends Readonly<Record<string, ErrorDefinition<string>>> ? D[keyof D] : never
type DeclaredValues<Entry> = Entry extends { readonly values: infer V extends Readonly<Record<string, ValueType>> } ? V : never
type MergeNames<V> = V extends unknown ? keyof V : never
type TypeOf<V, Name> = V extends unknown ? (Name extends keyof V ? V[Name] : never) : never

/** The values that the registered catalogues declare; any where none are registered. */
export type ErrorValues = Register extends { catalogues: readonly Catalogue[] }
  ? {
      readonly [Name in MergeNames<DeclaredValues<EntryOf<DefinitionsOf<Registered>>>> & string]?:
        | ValueInputs[TypeOf<DeclaredValues<EntryOf<DefinitionsOf<Registered>>>, Name> & ValueType]
        | undefined
    }
  : Values

type RecoveryOf<Entry> = Entry extends { readonly recovery: infer R extends string } ? R : never

/** The built-in kinds, and those that the registered catalogues use; unregistered, a custom kind is any string. */
export type KnownRecoveryKind = Register extends { catalogues: readonly Catalogue[] }
  ? RecoveryKind | RecoveryOf<EntryOf<DefinitionsOf<Registered>>>
  : RecoveryKind | (string & {})
