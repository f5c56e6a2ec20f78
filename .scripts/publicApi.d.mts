/** The name under which an entry is imported, and the path of its declarations. */
export interface ModuleEntry {
  readonly entry: string
  readonly types: string
}
export interface EntryExports {
  readonly entry: string
  readonly exports: readonly {
    readonly name: string
    readonly isValue: boolean
    readonly isType: boolean
    /** How many type arguments it needs. */
    readonly arity: number
  }[]
}
export declare const reviewed: string
export declare function moduleEntries(): readonly ModuleEntry[]
export declare function readPublicApi(): { readonly entries: readonly EntryExports[] }
export declare function describePublicApi(): string
