import type { Messages } from '../src/catalogue/definition'
import type { Core, SourceData } from './catalogueData.mjs'

export declare function translatorNotes(
  name: string,
  sources: readonly SourceData[],
  english: (catalogue: string) => Messages,
  core: Core,
): Record<string, string>
