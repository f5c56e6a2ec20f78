import type { Bundle } from './bundle.mjs'

export interface Part {
  readonly bytes: number
  readonly modules: ReadonlyMap<string, number>
  readonly groups: ReadonlyMap<string, number>
}
export declare function whenLoaded(bundle: Bundle): Readonly<Record<'eager' | 'idle' | 'toaster' | 'never', Part>>
export declare function gzipped(text: string): number
