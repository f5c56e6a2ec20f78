export declare function withSizes(
  readme: string,
  figures: readonly { readonly what: string; readonly sizes: Readonly<Record<string, number>> }[],
): string
