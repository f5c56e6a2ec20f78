import type { Catalogue } from '../../src/catalogue/types'
import { merchant } from '../../test/fixtures/merchant'
import { catalogues } from '../support/catalogues'
import type { CatalogueName } from './state'

const known = new Map<string, { readonly catalogue: Catalogue; readonly title: string }>([
  ...catalogues.map((shown) => [shown.catalogue.name, shown] as const),
  ['merchant', { catalogue: merchant, title: 'One of your own' }],
])

export const titleOfCatalogue = (name: string): string => known.get(name)?.title ?? name

/** The catalogues that an application has registered. */
export const registeredCatalogues = (names: readonly CatalogueName[]): readonly Catalogue[] =>
  names.flatMap((name) => known.get(name)?.catalogue ?? [])

/** The codes of a catalogue, for a hint. */
export const codesOfCatalogue = (name: CatalogueName): readonly string[] =>
  Object.keys(known.get(name)?.catalogue.errors ?? {})
