import type { ErrorLayer } from '../../src/core/input/errorLayers'
import { layerRows } from './layerRows'

export interface LayerTableProps {
  readonly layers: readonly ErrorLayer[]
  /** Where the error was recognised. */
  readonly foundAt: string | undefined
}

/** Where the error was searched. */
export const LayerTable = ({ layers, foundAt }: LayerTableProps) => (
  <div className="dictionary-scroll" tabIndex={0} role="group" aria-label="The places that were searched">
    <table className="dictionary-plain playground-layers">
      <thead>
        <tr>
          {['Place', 'What it is', 'Status', 'Request', 'Seen there'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layerRows(layers).map(({ at, sort, status, request, seen }) => (
          <tr key={at}>
            <th scope="row">
              {at === '' ? 'The thing itself' : <code>{at}</code>}
              {at === foundAt && <span className="dictionary-tag">recognised</span>}
            </th>
            <td>{sort}</td>
            <td className="dictionary-number">{status}</td>
            <td>{request}</td>
            <td>
              {seen.map((one) => (
                <span key={one} className="playground-seen">
                  {one}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
