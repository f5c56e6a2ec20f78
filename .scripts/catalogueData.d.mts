import type { Catalogue, Description, ErrorDefinition, Messages } from '../src/catalogue/types'
import type { copyIds } from '../src/core/localizeProblem'
import type { resolveProblem } from '../src/core/resolveProblem'
import type { Disclosure, Operation, Outcome, Severity, Surface, ValueType } from '../src/problem'

export interface CopyData {
  readonly title: string
  readonly detail: string
  readonly inline?: string
  readonly action?: string
}
export interface PresentationData {
  readonly severity: Severity
  readonly outcome: Outcome
  readonly surface: Surface
  readonly recovery: string
  readonly copy: CopyData
}
export type OperationData = Operation | 'notKnown'
/** When a variant holds. What isn't named may be anything; but only `scope: 'part'` is about a failed part. */
export interface When {
  readonly operation?: OperationData | readonly OperationData[]
  readonly signedIn?: boolean | 'notSaid'
  readonly scope?: 'part'
}
export interface EntryData extends PresentationData {
  readonly catalogue: string
  readonly code: string
  readonly aliases: readonly string[]
  readonly status: number | null
  readonly domain: string
  readonly description: string
  readonly disclosure: Disclosure
  /** A restricted entry that is an ordinary refusal. */
  readonly cover?: true
  readonly retryable: boolean
  readonly field: string | null
  readonly values: Readonly<Record<string, ValueType>>
  readonly variants: readonly (PresentationData & { readonly when: When })[]
}
export interface Core {
  readonly resolveProblem: typeof resolveProblem
  readonly copyIds: typeof copyIds
}
export type SourceData = {
  readonly catalogue: Catalogue
  readonly descriptions: Readonly<Record<string, Description>>
}
type MessagesOf = (catalogue: string) => Messages
export declare function catalogueEntries(
  sources: readonly SourceData[],
  messages: MessagesOf,
  core: Core,
  english?: MessagesOf,
): EntryData[]
export declare function sharedCopy(
  sources: readonly SourceData[],
  messages: MessagesOf,
  core: Core,
  english?: MessagesOf,
): Readonly<Record<string, CopyData>>
export declare function catalogueCopy(entries: readonly EntryData[]): readonly {
  readonly catalogue: string
  readonly code: string
  readonly copy: CopyData
  readonly variants: readonly { readonly when: When; readonly copy: CopyData }[]
}[]
/** How an entry appears, with the id of its copy. */
export interface ShownData extends Omit<PresentationData, 'copy'> {
  readonly label?: string
  readonly copyId: string
}
export declare function situationsOf(
  core: Core,
  catalogue: Catalogue,
  code: string,
  definition: ErrorDefinition<string>,
  has: (copyId: string) => boolean,
): { readonly base: ShownData; readonly variants: readonly (ShownData & { readonly when: When })[] }
