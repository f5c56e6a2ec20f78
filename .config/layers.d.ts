export declare function layerProblem(
  from: string,
  to: string,
  how?: { readonly isType?: boolean; readonly isLazy?: boolean },
): string | undefined
export declare function packageProblem(from: string, name: string): string | undefined
