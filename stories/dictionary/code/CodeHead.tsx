import type { EntryData } from '../../../.scripts/catalogueData.mjs'
import { followLink } from '../address/followLink'
import { storyIdOf } from '../address/storyIdOf'
import { CatalogueLink } from '../parts/CatalogueLink'
import { CodeText } from '../parts/CodeText'
import { CopyButton } from '../parts/CopyButton'
import { addressOf, entryAddress, goTo } from '../parts/host'
import { inTitle } from '../parts/inWords'
import { keyOf } from '../table/rows'

export interface CodeHeadProps {
  readonly entry: EntryData
  readonly catalogueTitle: string
}

/** A code's name and its facts at a glance, with the ways to it and to its story. */
export function CodeHead({ entry, catalogueTitle }: CodeHeadProps) {
  const { catalogue, code, aliases, status, domain, severity, disclosure } = entry
  const story = storyIdOf(catalogueTitle, domain, code)
  return (
    <header className="dictionary-head">
      <div>
        <nav aria-label="Where this is" className="dictionary-quiet">
          <CatalogueLink>Error dictionary</CatalogueLink> / {catalogueTitle} / {domain}
        </nav>
        <h1>
          <code>
            <CodeText>{code}</CodeText>
          </code>
        </h1>
        <p className="dictionary-facts">
          {status !== null && <span>HTTP {status}</span>}
          {aliases.map((alias) => (
            <span key={alias}>Also written {alias}</span>
          ))}
          <span data-severity-of={severity}>{inTitle(severity)}</span>
          <span data-disclosure={disclosure}>{inTitle(disclosure)}</span>
        </p>
      </div>
      <div className="dictionary-views">
        <CopyButton text={() => entryAddress(keyOf(catalogue, code))}>Copy link</CopyButton>
        <a className="dictionary-button" href={addressOf(story)} target="_top" onClick={followLink(() => goTo(story))}>
          Open its story
        </a>
      </div>
    </header>
  )
}
