import { useState } from 'react'
import type { EntryData } from '../../../.scripts/catalogueData.mjs'
import type { ErrorDefinition } from '../../../src/catalogue/types'
import type { ShownCatalogue } from '../../support/catalogues'
import { EntryLink } from '../parts/EntryLink'
import { PageSection } from '../parts/PageSection'
import { CodeCopy } from './CodeCopy'
import { CodeFacts } from './CodeFacts'
import { CodeHead } from './CodeHead'
import { EntryList } from './EntryList'
import { sharedOnPurpose } from './explained'
import { LiveSurfaces, type Situation } from './LiveSurfaces'
import { neighboursOf } from './neighboursOf'
import { Listing, Recognised } from './Recognised'
import { SituationControls } from './SituationControls'
import { snippetsOf } from './snippets'
import { useMeaning } from './useMeaning'
import { useSource } from './useSource'
import { VariantTable } from './VariantTable'

export interface CodeDetailsProps {
  readonly entryKey: string
  /** In English: the facts, and the words for developers. */
  readonly entry: EntryData
  readonly definition: ErrorDefinition<string>
  readonly localised: EntryData
  readonly tag: string
  readonly at: number
  readonly shown: ShownCatalogue
}

/** The page of a code that there is. */
export function CodeDetails({ entryKey, entry, definition, localised, tag, at, shown }: CodeDetailsProps) {
  const { catalogue, code, domain, disclosure } = entry
  const sample = shown.samples[code]
  const copyId = definition.copy ?? code
  const meaning = useMeaning(catalogue, code)
  const source = useSource(at, catalogue, copyId)
  const around = neighboursOf(entryKey)
  const [situation, setSituation] = useState<Situation>({
    operation: sample?.operation ?? 'notKnown',
    signedIn: sample?.widget !== 'signIn',
    handlers: true,
  })
  return (
    <main className="dictionary dictionary-page" lang="en" dir="ltr">
      <CodeHead entry={entry} catalogueTitle={shown.title} />
      <PageSection title="What it means" id="meaning">
        <p className="dictionary-lead">{meaning?.meaning}</p>
        {meaning?.when !== undefined && (
          <p>
            <strong>When it happens.</strong> {meaning.when}
          </p>
        )}
      </PageSection>
      <PageSection title="What the person sees" id="live">
        <SituationControls situation={situation} onChange={setSituation} />
        <LiveSurfaces {...situation} shown={shown} code={code} />
        {disclosure !== 'open' && (
          <div className="dictionary-note">
            <p>{sharedOnPurpose[disclosure]}</p>
            <EntryList title="Shows the same" entries={around?.sameCopy ?? []} />
          </div>
        )}
        <VariantTable
          entry={localised}
          tag={tag}
          situation={situation}
          onShow={(changes) => {
            setSituation({ ...situation, ...changes })
            document.getElementById('dictionary-live')?.scrollIntoView({ block: 'start' })
          }}
        />
      </PageSection>
      <PageSection title="What to do, and what to assume" id="facts">
        <CodeFacts entry={entry} definition={definition} action={localised.copy.action} tag={tag} />
      </PageSection>
      <PageSection title="In every language" id="copy">
        <CodeCopy entryAt={at} />
      </PageSection>
      <PageSection title="The answer behind it" id="answer">
        <Recognised shown={shown} code={code} sample={sample} />
      </PageSection>
      <PageSection title="In your code" id="code">
        <div className="dictionary-pair">
          {source &&
            snippetsOf(source.entry, copyId, source.owner, sample).map(({ title, text }) => (
              <Listing key={title} label={title} text={text} />
            ))}
        </div>
      </PageSection>
      <PageSection title="Around it" id="around">
        <EntryList title="The same word, with a meaning of its own" entries={around?.sameWord ?? []} />
        {disclosure === 'open' && <EntryList title="Shows the same words" entries={around?.sameCopy ?? []} />}
        <EntryList title={`Also in ${shown.title}’s ${domain}`} entries={around?.sameDomain ?? []} />
        <nav className="dictionary-step" aria-label="Previous and next code">
          {around?.previous && <EntryLink entry={around.previous} before="← " />}
          {around?.next && <EntryLink entry={around.next} after=" →" />}
        </nav>
      </PageSection>
    </main>
  )
}
