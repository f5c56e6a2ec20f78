import type { Catalogue, Description, Messages } from '../src/catalogue/definition'

export declare function translatorNotes(
  name: string,
  messages: Messages,
  sources: readonly { readonly catalogue: Catalogue; readonly descriptions: Readonly<Record<string, Description>> }[],
): Record<string, string>
