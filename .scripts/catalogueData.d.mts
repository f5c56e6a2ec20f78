import type { Catalogue, Description, Messages, Variant } from '../src/catalogue/definition'
import type { Disclosure, Outcome, Severity, Surface, ValueType } from '../src/problem'

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
export interface EntryData extends PresentationData {
  readonly catalogue: string
  readonly code: string
  readonly aliases: readonly string[]
  readonly status: number | null
  readonly domain: string
  readonly description: string
  readonly disclosure: Disclosure
  readonly retryable: boolean
  readonly field: string | null
  readonly values: Readonly<Record<string, ValueType>>
  readonly variants: readonly (PresentationData & { readonly when: Variant['when'] })[]
}
export declare function catalogueEntries(
  sources: readonly { readonly catalogue: Catalogue; readonly descriptions: Readonly<Record<string, Description>> }[],
  messages: (catalogue: string) => Messages,
): EntryData[]
export declare function catalogueCopy(entries: readonly EntryData[]): readonly {
  readonly catalogue: string
  readonly code: string
  readonly copy: CopyData
  readonly variants: readonly { readonly when: Variant['when']; readonly copy: CopyData }[]
}[]
