import { useEffect, useState } from 'react'
import type { CopyData, EntryData } from '../../.scripts/catalogueData.mjs'
import { directionOf } from '../support/locales'
import { CopyButton } from './CopyButton'
import { languageName, loadEntries, localeInfo, localeTags } from './loadEntries'
import { situationOf } from './situationOf'

interface Written {
  readonly tag: string
  readonly entry: EntryData
}

/** An entry's copy in every language, with that of its variants. */
export function CodeCopy({ entryAt }: { readonly entryAt: number }) {
  const [written, setWritten] = useState<readonly Written[]>([])
  useEffect(() => {
    let current = true
    void Promise.all(localeTags.map(async (tag) => ({ tag, entry: (await loadEntries(tag))[entryAt] }))).then((all) => {
      if (current) setWritten(all.flatMap(({ tag, entry }) => (entry ? [{ tag, entry }] : [])))
    })
    return () => {
      current = false
    }
  }, [entryAt])
  return (
    <div className="dictionary-languages">
      {written.map(({ tag, entry }) => {
        const texts = [
          { name: undefined, copy: entry.copy },
          ...entry.variants.map(({ when, copy }) => ({ name: situationOf(when), copy })),
        ].filter(({ copy }, at, all) => all.findIndex((one) => sameCopy(one.copy, copy)) === at)
        return (
          <article key={tag} aria-label={languageName(tag)}>
            <header>
              <h3>{languageName(tag)}</h3>
              <span className="dictionary-quiet">{localeInfo[tag]?.status}</span>
              <CopyButton text={() => textOf(entry.copy)}>
                Copy<span className="dictionary-unseen"> the words in {languageName(tag)}</span>
              </CopyButton>
            </header>
            {texts.map(({ name, copy }) => (
              <div key={name ?? ''}>
                {name !== undefined && <p className="dictionary-quiet">{name}</p>}
                <div className="dictionary-cell-copy" lang={tag} dir={directionOf(tag)}>
                  <strong>{copy.title}</strong>
                  <span>{copy.detail}</span>
                  {copy.inline !== undefined && <span className="dictionary-inline">{copy.inline}</span>}
                  {copy.action !== undefined && <span className="dictionary-action">{copy.action}</span>}
                </div>
              </div>
            ))}
          </article>
        )
      })}
    </div>
  )
}

const textOf = ({ title, detail, inline, action }: CopyData): string =>
  [title, detail, inline, action].filter((text) => text !== undefined).join('\n')

const sameCopy = (a: CopyData, b: CopyData): boolean => textOf(a) === textOf(b)
