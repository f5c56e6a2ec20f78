import { useEffect, useState } from 'react'
import type { CopyData, EntryData } from '../../../.scripts/catalogueData.mjs'
import { languageName, loadEntries, localeInfo, localeTags } from '../entries/loadEntries'
import { CopyButton } from '../parts/CopyButton'
import { CopyText } from '../parts/CopyText'
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
      {written.map(({ tag, entry }) => (
        <article key={tag} aria-label={languageName(tag)}>
          <header>
            <h3>{languageName(tag)}</h3>
            <span className="dictionary-quiet">{localeInfo[tag]?.status}</span>
            <CopyButton text={() => textOf(entry.copy)}>
              Copy<span className="dictionary-unseen"> the words in {languageName(tag)}</span>
            </CopyButton>
          </header>
          {textsOf(entry).map(({ copy, situations }) => (
            <div key={textOf(copy)}>
              {situations.map((situation) => (
                <p key={situation} className="dictionary-quiet">
                  {situation}
                </p>
              ))}
              <CopyText copy={copy} tag={tag} />
            </div>
          ))}
        </article>
      ))}
    </div>
  )
}

/** Each text once, the entry's own first, with the situations of the others. */
function textsOf({ copy, variants }: EntryData): readonly { copy: CopyData; situations: readonly string[] }[] {
  const texts = new Map([[textOf(copy), { copy, situations: [] as string[] }]])
  for (const variant of variants) {
    const key = textOf(variant.copy)
    const known = texts.get(key)
    if (!known) texts.set(key, { copy: variant.copy, situations: [situationOf(variant.when)] })
    else if (known.copy !== copy) known.situations.push(situationOf(variant.when))
  }
  return [...texts.values()]
}

const textOf = ({ title, detail, inline, action }: CopyData): string =>
  [title, detail, inline, action].filter((text) => text !== undefined).join('\n')
