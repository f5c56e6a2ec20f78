import type { Catalogue, LazyCatalogue } from '../catalogue/types'
import { createLazy, type Lazy } from './createLazy'
import { ErrataError } from '../errataError'

export type AnyCatalogue = Catalogue | LazyCatalogue

export const isLazy = (catalogue: AnyCatalogue): catalogue is LazyCatalogue => 'load' in catalogue

/** True for the same catalogues. A lazy one may be written in place: its name says which it is. */
export const areSameCatalogues = (one: readonly AnyCatalogue[], other: readonly AnyCatalogue[]): boolean =>
  one.length === other.length &&
  one.every((catalogue, at) => {
    const next = other[at]
    return (
      catalogue === next || (next !== undefined && isLazy(catalogue) && isLazy(next) && catalogue.name === next.name)
    )
  })

/** What loads each lazy catalogue. Definitions are the same for everybody, so that they are shared. */
const loaders = new WeakMap<LazyCatalogue, Lazy<Catalogue>>()

export function loaderOf(catalogue: LazyCatalogue): Lazy<Catalogue> {
  let loader = loaders.get(catalogue)
  if (!loader) {
    loader = createLazy<Catalogue>(catalogue.load, 'errors')
    loaders.set(catalogue, loader)
  }
  return loader
}

/** The catalogues whose definitions are there, and those that are still to come. */
export interface RegisteredCatalogues {
  readonly catalogues: readonly Catalogue[]
  readonly pending: readonly LazyCatalogue[]
}

/**
 * The catalogues of a provider, its own before those of the provider around it.
 * @param isClient false on a server and while hydrating: there, what comes later is never there
 */
export function registerCatalogues(
  own: readonly AnyCatalogue[],
  outer: RegisteredCatalogues,
  isClient: boolean,
): RegisteredCatalogues {
  if (process.env.NODE_ENV !== 'production') checkNames(own)
  const names = new Set(own.map(({ name }) => name))
  const loadedOf = (one: LazyCatalogue): Catalogue | null => (isClient ? loaderOf(one).get() : null)
  return {
    catalogues: [
      ...own.flatMap((one) => (isLazy(one) ? (loadedOf(one) ?? []) : one)),
      ...outer.catalogues.filter(({ name }) => !names.has(name)),
    ],
    pending: [
      ...own.filter(isLazy).filter((one) => !loadedOf(one)),
      ...outer.pending.filter(({ name }) => !names.has(name)),
    ],
  }
}

function checkNames(catalogues: readonly AnyCatalogue[]): void {
  const names = new Set<string>()
  for (const { name } of catalogues) {
    if (names.has(name)) {
      throw new ErrataError(
        'provider/duplicate-catalogue',
        `Two catalogues of one provider are called "${name}".`,
        'Register each catalogue once, or give one of them another name.',
      )
    }
    names.add(name)
  }
}
