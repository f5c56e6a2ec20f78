import { type ReactNode, useContext, useEffect, useState } from 'react'
import type { EntryData } from '../../.scripts/catalogueData.mjs'
import type { Description } from '../../src/catalogue/definition'
import { catalogues, type ShownCatalogue } from '../support/catalogues'
import { StoryLocale } from '../support/words'
import { CodeCopy, situationOf } from './CodeCopy'
import { CopyButton } from './CopyButton'
import { disclosureExplained, outcomeExplained, sharedOnPurpose, wiringOf } from './explained'
import { addressOf, entryAddress, goTo, openCatalogue, openEntry } from './host'
import { inTitle, inWords } from './inWords'
import { LiveSurfaces, type Situation } from './LiveSurfaces'
import { loadMeanings, loadSources } from './loadEntries'
import { type Neighbour, neighboursOf } from './neighboursOf'
import { Listing, Recognised } from './Recognised'
import { partsOf } from './rows'
import { snippetsOf } from './snippets'
import { storyIdOf } from './storyIdOf'
import { useEntries } from './useEntries'

/** Everything about one code, for those who got it from a log, a screenshot or a person. */
export function CodePage({ entryKey }: { readonly entryKey: string }) {
  const [name, code] = partsOf(entryKey)
  const locale = useContext(StoryLocale)
  const english = useEntries('en')
  const inLocale = useEntries(locale)
  const shown = catalogues.find(({ catalogue }) => catalogue.name === name)
  if (!shown?.catalogue.errors[code]) return <Unlisted entryKey={entryKey} />
  if (!english || !inLocale) return <p className="dictionary dictionary-loading" role="status" aria-label="Loading" />
  const at = english.entries.findIndex((entry) => entry.catalogue === name && entry.code === code)
  const entry = english.entries[at]
  const localised = inLocale.entries[at]
  if (!entry || !localised) return <Unlisted entryKey={entryKey} />
  // Another code is another page: nothing of the last one stays, neither its answer nor its switches.
  return <Page key={entryKey} {...{ entryKey, entry, localised, at, shown }} />
}

function Unlisted({ entryKey }: { readonly entryKey: string }) {
  return (
    <main className="dictionary" lang="en" dir="ltr">
      <h1>No such code</h1>
      <p>
        No catalogue has <code>{entryKey}</code>. The address may have been cut off.{' '}
        <CatalogueLink>Look for it in the catalogue</CatalogueLink>.
      </p>
    </main>
  )
}

interface PageProps {
  readonly entryKey: string
  /** In English: the facts, and the words for developers. */
  readonly entry: EntryData
  readonly localised: EntryData
  readonly at: number
  readonly shown: ShownCatalogue
}

function Page({ entryKey, entry, localised, at, shown }: PageProps) {
  const { code, aliases, status, domain, severity, disclosure, outcome, recovery, values, variants } = entry
  const definition = shown.catalogue.errors[code]
  const sample = shown.samples[code]
  const meaning = useMeaning(shown.catalogue.name, code)
  const source = useSource(at)
  const around = neighboursOf(entryKey)
  const [situation, setSituation] = useState<Situation>({
    operation: sample?.operation ?? 'notKnown',
    signedIn: sample?.widget !== 'signIn',
    handlers: true,
  })
  const story = storyIdOf(shown.title, domain, code)
  if (!definition) return null
  const copyId = definition.copy ?? code
  // An entry's own words are in its catalogue's file, shared ones in the common one.
  const owner = /^[A-Z]/.test(copyId) || copyId === code ? shown.catalogue.name : 'common'
  return (
    <main className="dictionary dictionary-page" lang="en" dir="ltr">
      <header className="dictionary-head">
        <div>
          <nav aria-label="Where this is" className="dictionary-quiet">
            <CatalogueLink>Error dictionary</CatalogueLink> / {shown.title} / {domain}
          </nav>
          <h1>
            <code>{code}</code>
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
          <CopyButton text={() => entryAddress(entryKey)}>Copy link</CopyButton>
          <a
            className="dictionary-button"
            href={addressOf(story)}
            target="_top"
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              goTo(story)
            }}
          >
            Open its story
          </a>
        </div>
      </header>

      <Section title="What it means" id="meaning">
        <p className="dictionary-lead">{meaning?.meaning}</p>
        {meaning?.when !== undefined && (
          <p>
            <strong>When it happens.</strong> {meaning.when}
          </p>
        )}
      </Section>

      <Section title="What the person sees" id="live">
        <Controls situation={situation} onChange={setSituation} />
        <LiveSurfaces {...situation} shown={shown} code={code} />
        {disclosure !== 'open' && (
          <div className="dictionary-note">
            <p>{sharedOnPurpose[disclosure]}</p>
            <Entries title="Shows the same" entries={around?.sameCopy ?? []} />
          </div>
        )}
      </Section>

      <Section title="What to do, and what to assume" id="facts">
        <dl className="dictionary-list">
          <dt>Action</dt>
          <dd>
            <strong>{localised.copy.action ?? 'None'}</strong> <code>{recovery}</code>
            <br />
            The host gives: {wiringOf(recovery)}
          </dd>
          <dt>Outcome</dt>
          <dd>
            <strong>{inTitle(outcome)}.</strong> {outcomeExplained[outcome]}{' '}
            {entry.retryable && 'The same request can succeed within minutes, and repeating it is safe.'}
          </dd>
          <dt>Disclosure</dt>
          <dd>
            <strong>{inTitle(disclosure)}.</strong> {disclosureExplained(definition)}
          </dd>
          <dt>Values</dt>
          <dd>
            {Object.keys(values).length === 0
              ? 'Its words carry none.'
              : Object.entries(values).map(([name, type]) => (
                  <span key={name} className="dictionary-value">
                    <code>{name}</code> {inWords(type)}
                  </span>
                ))}
          </dd>
          {entry.field !== null && (
            <>
              <dt>Field</dt>
              <dd>
                <code>{entry.field}</code>
              </dd>
            </>
          )}
        </dl>
        {variants.length > 0 && (
          <div className="dictionary-scroll" tabIndex={0} role="group" aria-label="Variants">
            <table className="dictionary-plain">
              <caption>In another situation it is another thing</caption>
              <thead>
                <tr>
                  {['When', 'Title', 'Severity', 'Outcome', 'Surface', 'Action'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {variants.map((variant) => (
                  <tr key={situationOf(variant.when)}>
                    <th scope="row">{situationOf(variant.when)}</th>
                    <td>{variant.copy.title}</td>
                    <td>{inTitle(variant.severity)}</td>
                    <td>{inTitle(variant.outcome)}</td>
                    <td>{inTitle(variant.surface)}</td>
                    <td>{variant.copy.action ?? 'None'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>

      <Section title="In every language" id="copy">
        <CodeCopy entryAt={at} />
      </Section>

      <Section title="The answer behind it" id="answer">
        <Recognised shown={shown} code={code} sample={sample} />
      </Section>

      <Section title="In your code" id="code">
        <div className="dictionary-pair">
          {snippetsOf(source ?? entry, copyId, owner, sample).map(({ title, text }) => (
            <Listing key={title} label={title} text={text} />
          ))}
        </div>
      </Section>

      <Section title="Around it" id="around">
        <Entries title="The same word, with a meaning of its own" entries={around?.sameWord ?? []} />
        {disclosure === 'open' && <Entries title="Shows the same words" entries={around?.sameCopy ?? []} />}
        <Entries title={`Also in ${shown.title}’s ${domain}`} entries={around?.sameDomain ?? []} />
        <nav className="dictionary-step" aria-label="Previous and next code">
          {around?.previous && <EntryLink entry={around.previous} before="← " />}
          {around?.next && <EntryLink entry={around.next} after=" →" />}
        </nav>
      </Section>
    </main>
  )
}

function useMeaning(catalogue: string, code: string): Description | undefined {
  const [meaning, setMeaning] = useState<Description>()
  useEffect(() => {
    let current = true
    void loadMeanings().then((all) => {
      if (current) setMeaning(all[catalogue]?.[code])
    })
    return () => {
      current = false
    }
  }, [catalogue, code])
  return meaning
}

/** The entry with its English messages as they are in the file. */
function useSource(at: number): EntryData | undefined {
  const [source, setSource] = useState<EntryData>()
  useEffect(() => {
    let current = true
    void loadSources('en').then((all) => {
      if (current) setSource(all[at])
    })
    return () => {
      current = false
    }
  }, [at])
  return source
}

interface SectionProps {
  readonly title: string
  readonly id: string
  readonly children: ReactNode
}

const Section = ({ title, id, children }: SectionProps) => (
  <section className="dictionary-section" aria-labelledby={`dictionary-${id}`}>
    <h2 id={`dictionary-${id}`}>{title}</h2>
    {children}
  </section>
)

interface ControlsProps {
  readonly situation: Situation
  readonly onChange: (situation: Situation) => void
}

function Controls({ situation, onChange }: ControlsProps) {
  return (
    <div className="dictionary-controls">
      <label className="dictionary-select">
        <span>The request was</span>
        <select
          value={situation.operation}
          onChange={(event) => {
            onChange({ ...situation, operation: event.target.value as Situation['operation'] })
          }}
        >
          <option value="notKnown">Not known</option>
          <option value="read">A read</option>
          <option value="write">A write</option>
          <option value="idempotentWrite">An idempotent write</option>
        </select>
      </label>
      {(['signedIn', 'handlers'] as const).map((name) => (
        <label key={name} className="dictionary-check">
          <input
            type="checkbox"
            checked={situation[name]}
            onChange={(event) => {
              onChange({ ...situation, [name]: event.target.checked })
            }}
          />
          {name === 'signedIn' ? 'Signed in' : 'The host wired the action'}
        </label>
      ))}
    </div>
  )
}

const fewEntries = 12

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly Neighbour[] }) {
  if (entries.length === 0) return null
  const list = (some: readonly Neighbour[]) => (
    <ul className="dictionary-entries">
      {some.map((entry) => (
        <li key={entry.key}>
          <EntryLink entry={entry} />
        </li>
      ))}
    </ul>
  )
  return (
    <div className="dictionary-group">
      <h3>
        {title} <span className="dictionary-quiet">{entries.length}</span>
      </h3>
      {list(entries.slice(0, fewEntries))}
      {entries.length > fewEntries && (
        <details>
          <summary>{entries.length - fewEntries} more</summary>
          {list(entries.slice(fewEntries))}
        </details>
      )}
    </div>
  )
}

interface EntryLinkProps {
  readonly entry: Neighbour
  readonly before?: string
  readonly after?: string
}

function EntryLink({ entry: { key, catalogueTitle, code }, before, after }: EntryLinkProps) {
  return (
    <a
      href={entryAddress(key)}
      target="_top"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        openEntry(key)
        window.scrollTo(0, 0)
      }}
    >
      {before}
      <span className="dictionary-quiet">{catalogueTitle}</span> <code>{code}</code>
      {after}
    </a>
  )
}

function CatalogueLink({ children }: { readonly children: ReactNode }) {
  return (
    <a
      href={addressOf('dictionary--catalogue')}
      target="_top"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        openCatalogue()
      }}
    >
      {children}
    </a>
  )
}
