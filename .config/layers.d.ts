export declare function layerProblem(from: string, to: string): string | undefined
export declare function packageProblem(from: string, name: string): string | undefined
