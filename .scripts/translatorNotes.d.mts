import type { Messages } from '../src/catalogue/types'
import type { Core, SourceData } from './catalogueData.mjs'

export declare function translatorNotes(
  name: string,
  sources: readonly SourceData[],
  english: (catalogue: string) => Messages,
  core: Core,
): Record<string, string>
