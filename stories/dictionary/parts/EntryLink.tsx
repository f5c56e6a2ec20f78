import { followLink } from '../address/followLink'
import type { Neighbour } from '../code/neighboursOf'
import { CodeText } from './CodeText'
import { entryAddress, openEntry } from './host'

export interface EntryLinkProps {
  readonly entry: Neighbour
  readonly before?: string
  readonly after?: string
}

/** Leads from one code's page to another's. */
export const EntryLink = ({ entry: { key, catalogueTitle, code }, before, after }: EntryLinkProps) => (
  <a
    href={entryAddress(key)}
    target="_top"
    onClick={followLink(() => {
      openEntry(key)
      window.scrollTo(0, 0)
    })}
  >
    {before}
    <span className="dictionary-quiet">{catalogueTitle}</span>{' '}
    <code>
      <CodeText>{code}</CodeText>
    </code>
    {after}
  </a>
)
