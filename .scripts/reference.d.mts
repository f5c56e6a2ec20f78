export interface DescribedMember {
  readonly name: string
  readonly type: string
  readonly required?: true
  readonly default?: string
  /** What it means, as Markdown with nothing but backticks. */
  readonly about: string
}
export interface DescribedInterface {
  /** Other interfaces, or `<element>` for the props of an element. */
  readonly inherits: readonly string[]
  readonly members: readonly DescribedMember[]
}
export declare const written: string
export declare function shownNames(): readonly string[]
export declare function describeMembers(): Readonly<Record<string, DescribedInterface>>
export declare function referenceText(): string
