import { useEffect, useState } from 'react'
import { catalogues } from '../../support/catalogues'
import { languageName, loadSources, localeInfo, localeTags } from '../entries/loadEntries'
import { keyOf } from '../table/rows'
import { type Gap, findGaps } from './findGaps'

interface Checked {
  readonly gaps: readonly Gap[]
  readonly entries: number
}

async function check(): Promise<Checked> {
  const loaded = await Promise.all(localeTags.map(async (tag) => [tag, await loadSources(tag)] as const))
  const { en = [], ...others } = Object.fromEntries(loaded)
  return {
    entries: en.length,
    gaps: findGaps({
      english: en,
      others,
      hasSample: (name, code) =>
        catalogues.find(({ catalogue }) => catalogue.name === name)?.samples[code] !== undefined,
      sameOnPurpose: (locale, text) => localeInfo[locale]?.sameAsEnglish?.includes(text) ?? false,
    }),
  }
}

/** What is missing anywhere, computed from all entries and languages. */
export function GapsView({ hrefOf }: { readonly hrefOf: (key: string) => string }) {
  const [checked, setChecked] = useState<Checked>()
  useEffect(() => {
    let current = true
    void check().then((result) => {
      if (current) setChecked(result)
    })
    return () => {
      current = false
    }
  }, [])
  if (!checked) return <p role="status">Looking at every entry in every language…</p>
  const { gaps, entries } = checked
  return (
    <section className="dictionary-gaps" aria-labelledby="dictionary-gaps">
      <h2 id="dictionary-gaps">{gaps.length === 0 ? 'There are no gaps' : `${gaps.length} gaps`}</h2>
      <p className="dictionary-quiet">
        Looked for in {entries} entries with their variants: title and detail, the sentence for a field, the label of
        the action, each in {localeTags.length} languages; words left in English; a description for developers; a sample
        answer.
      </p>
      <div className="dictionary-scroll" tabIndex={0} role="group" aria-label="Languages">
        <table className="dictionary-plain">
          <thead>
            <tr>
              <th scope="col">Language</th>
              <th scope="col">Entries</th>
              <th scope="col">Gaps</th>
              <th scope="col">How it was made</th>
            </tr>
          </thead>
          <tbody>
            {localeTags.map((tag) => (
              <tr key={tag}>
                <th scope="row">
                  {languageName(tag)} <code>{tag}</code>
                </th>
                <td>{entries}</td>
                <td>{gaps.filter(({ locale }) => locale === tag).length}</td>
                <td>{localeInfo[tag]?.status ?? 'not said'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {gaps.length > 0 && (
        <ul>
          {gaps.map(({ catalogue, code, locale, missing }) => (
            <li key={[catalogue, code, locale, missing].join()}>
              <a href={hrefOf(keyOf(catalogue, code))} target="_top">
                {catalogue} <code>{code}</code>
              </a>{' '}
              {missing}
              {locale !== undefined && ` in ${languageName(locale)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
