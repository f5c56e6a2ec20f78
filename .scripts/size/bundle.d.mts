export interface Chunk {
  readonly code: string
  readonly map: { readonly sources: readonly string[]; readonly mappings: string }
  readonly imports: readonly string[]
  readonly lazyImports: readonly string[]
  readonly entry: string | undefined
}
export interface Bundle {
  readonly start: string
  readonly chunks: ReadonlyMap<string, Chunk>
  readonly css: string
}
export declare const bundlers: Readonly<Record<'esbuild' | 'Vite', (folder: string, page: string) => Promise<Bundle>>>
