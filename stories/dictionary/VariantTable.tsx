import type { EntryData } from '../../.scripts/catalogueData.mjs'
import { directionOf } from '../support/locales'
import { inTitle } from './inWords'
import type { Situation } from './LiveSurfaces'
import { situationOf } from './situationOf'

export interface VariantTableProps {
  readonly variants: EntryData['variants']
  readonly tag: string
  /** Shows the surfaces above in the situation of a variant. */
  readonly onShow: (situation: Partial<Situation>) => void
}

/** What an entry is in other situations. */
export function VariantTable({ variants, tag, onShow }: VariantTableProps) {
  if (variants.length === 0) return null
  return (
    <div className="dictionary-scroll" tabIndex={0} role="group" aria-label="Variants">
      <table className="dictionary-plain">
        <caption>In another situation it is another thing</caption>
        <thead>
          <tr>
            {['When', 'Title', 'Severity', 'Outcome', 'Surface', 'Action', 'Look at it'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variants.map(({ when, copy, severity, outcome, surface }) => (
            <tr key={situationOf(when)}>
              <th scope="row">{situationOf(when)}</th>
              <td lang={tag} dir={directionOf(tag)}>
                {copy.title}
              </td>
              <td>{inTitle(severity)}</td>
              <td>{inTitle(outcome)}</td>
              <td>{inTitle(surface)}</td>
              <td lang={tag} dir={directionOf(tag)}>
                {copy.action ?? <span lang="en">None</span>}
              </td>
              <td>
                <button
                  type="button"
                  className="dictionary-link"
                  aria-label={`Show: ${situationOf(when)}`}
                  onClick={() => {
                    const [operation] = [when.operation ?? []].flat()
                    onShow({
                      ...(operation !== undefined && { operation }),
                      ...(when.signedIn !== undefined && { signedIn: when.signedIn }),
                    })
                  }}
                >
                  Show
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
