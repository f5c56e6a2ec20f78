export declare function filesIn(folder: string): string[]
