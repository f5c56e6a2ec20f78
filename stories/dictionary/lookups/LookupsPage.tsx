import { useState } from 'react'
import { emptyState, toParams } from '../address/address'
import { createMemoryAddress } from '../address/memoryAddress'
import { CataloguePage } from '../catalogue/CataloguePage'
import { entryAddress } from '../parts/host'
import { partsOf } from '../table/rows'
import { type Lookup, lookups } from './lookups'

/** The Catalogue page with lookups to try on it. It stays: what is opened is named above, with a link. */
export function LookupsPage() {
  const [address] = useState(() => createMemoryAddress())
  const [opened, setOpened] = useState<string>()
  const look = ({ typed, beside }: Lookup): void => {
    setOpened(undefined)
    // As the search box has it: one line.
    const query = typed.replace(/\s*\n\s*/g, ' ')
    address.go(toParams({ ...emptyState, query, compare: beside }))
  }
  return (
    <>
      <section className="dictionary dictionary-lookups" lang="en" dir="ltr" aria-label="Lookups to try">
        <ol>
          {lookups.map((lookup) => (
            <li key={lookup.asked}>
              <button type="button" className="dictionary-link" onClick={() => look(lookup)}>
                {lookup.asked}
              </button>
            </li>
          ))}
        </ol>
        {opened !== undefined && (
          <p data-opened={opened}>
            Opened:{' '}
            <a href={entryAddress(opened)} target="_top">
              <code>{partsOf(opened)[1]}</code>
            </a>
          </p>
        )}
      </section>
      <CataloguePage address={address} onOpen={setOpened} />
    </>
  )
}
