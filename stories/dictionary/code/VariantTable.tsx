import type { EntryData } from '../../../.scripts/catalogueData.mjs'
import { sayDifferences } from './differencesOf'
import type { Situation } from './LiveSurfaces'
import { situationOf } from './situationOf'
import { variantIn } from './variantIn'
import { VariantRow } from './VariantRow'

export interface VariantTableProps {
  /** With its words in the language that is shown. */
  readonly entry: EntryData
  readonly tag: string
  /** What the surfaces above are shown in. */
  readonly situation: Situation
  /** Shows the surfaces above in another situation. */
  readonly onShow: (situation: Partial<Situation>) => void
}

const columns = ['When', 'What the person reads', 'Severity', 'Outcome', 'Surface', 'Look at it']

/** What an entry shows in every situation that there is for it. */
export function VariantTable({ entry, tag, situation, onShow }: VariantTableProps) {
  const { variants } = entry
  if (variants.length === 0) return null
  const current = variantIn(variants, situation)
  return (
    <table role="table" className="dictionary-words">
      <caption>What changes with the situation</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        <VariantRow
          when="In every other situation"
          shown={entry}
          tag={tag}
          isCurrent={current === undefined}
          onShow={() => {
            // What is left when all variants are taken away is said of a write, by somebody who isn't signed in.
            onShow({ operation: 'write', signedIn: false })
          }}
        />
        {variants.map((variant) => {
          const { when } = variant
          const [operation] = [when.operation ?? []].flat()
          return (
            <VariantRow
              key={situationOf(when)}
              when={situationOf(when)}
              note={sayDifferences(entry, variant)}
              shown={variant}
              tag={tag}
              isCurrent={variant === current}
              onShow={
                // The sample answer is one of which all failed.
                when.scope === 'part'
                  ? undefined
                  : () => {
                      onShow({
                        ...(operation !== undefined && { operation }),
                        ...(when.signedIn !== undefined && { signedIn: when.signedIn }),
                      })
                    }
              }
            />
          )
        })}
      </tbody>
    </table>
  )
}
