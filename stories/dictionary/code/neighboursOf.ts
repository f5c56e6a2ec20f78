import type { ErrorDefinition } from '../../../src/catalogue/types'
import { catalogues } from '../../support/catalogues'
import { keyOf } from '../table/rows'

/** An entry as others point to it. */
export interface Neighbour {
  readonly key: string
  readonly catalogueTitle: string
  readonly code: string
}

export interface Neighbours {
  readonly sameDomain: readonly Neighbour[]
  /** In any catalogue: what they show is the same. */
  readonly sameCopy: readonly Neighbour[]
  /** The same word, which means something of its own in another catalogue. */
  readonly sameWord: readonly Neighbour[]
  readonly previous: Neighbour | undefined
  readonly next: Neighbour | undefined
}

interface Known extends Neighbour {
  readonly catalogue: string
  readonly definition: ErrorDefinition<string>
}

const all: readonly Known[] = catalogues.flatMap(({ catalogue, title }) =>
  Object.entries(catalogue.errors).map(([code, definition]) => ({
    key: keyOf(catalogue.name, code),
    catalogue: catalogue.name,
    catalogueTitle: title,
    code,
    definition,
  })),
)

/** What tells two texts apart: shared ones are one text, an entry's own belongs to its catalogue. */
const copyOf = ({ catalogue, code, definition: { copy } }: Known): string =>
  copy === undefined || copy === code || /^[A-Z]/.test(copy) ? `${catalogue} ${copy ?? code}` : copy

const wordOf = ({ code }: Known): string => code.replace(/^.*\//, '')

/** The entries around one. */
export function neighboursOf(key: string): Neighbours | undefined {
  const at = all.findIndex((known) => known.key === key)
  const self = all[at]
  if (!self) return undefined
  const others = all.filter((known) => known !== self)
  return {
    sameDomain: others.filter((o) => o.catalogue === self.catalogue && o.definition.domain === self.definition.domain),
    sameCopy: others.filter((other) => copyOf(other) === copyOf(self)),
    sameWord: others.filter((other) => wordOf(other) === wordOf(self)),
    previous: all[at - 1],
    next: all[at + 1],
  }
}
