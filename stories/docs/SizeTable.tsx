import { Fragment } from 'react'
import figures from './sizes.json'

interface Row {
  readonly section: string
  readonly what: string
  readonly sizes: Readonly<Record<string, number | undefined>>
  readonly budget?: number
  readonly unit?: string
}
const rows: readonly Row[] = figures
const sections = [...new Set(rows.map(({ section }) => section))]
const bundlers = [...new Set(rows.flatMap(({ sizes }) => Object.keys(sizes)))]

/** A text in which backticks mark code. */
const marked = (text: string) =>
  text.split('`').map((part, index) => <Fragment key={index}>{index % 2 === 1 ? <code>{part}</code> : part}</Fragment>)

function shown(size: number | undefined, unit?: string) {
  if (size === undefined) return '–'
  return unit === 'files' ? `${size} files` : `${(size / 1000).toFixed(1)} kB`
}

/** The package's size beside its budgets and its peers. `npm run size -- --json` writes the figures. */
export function SizeTable() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Minified and gzipped</th>
          {bundlers.map((bundler) => (
            <th key={bundler} scope="col">
              {bundler}
            </th>
          ))}
          <th scope="col">Budget</th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section}>
          <tr>
            <th scope="rowgroup" colSpan={bundlers.length + 2}>
              {section}
            </th>
          </tr>
          {rows
            .filter((row) => row.section === section)
            .map(({ what, sizes, budget, unit }) => (
              <tr key={what}>
                <td>{marked(what)}</td>
                {bundlers.map((bundler) => (
                  <td key={bundler}>{shown(sizes[bundler], unit)}</td>
                ))}
                <td>{budget === undefined ? '' : shown(budget, unit)}</td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}
