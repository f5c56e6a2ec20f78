import { Fragment, useId, useState } from 'react'
import table from './clientTable.json'

interface Group {
  readonly clients: readonly string[]
  readonly sees: readonly { readonly way?: string; readonly text: string }[]
  readonly why?: string
}
const situations: readonly { readonly title: string; readonly groups: readonly Group[] }[] = table.situations

/** A text in which backticks mark code. */
const marked = (text: string) =>
  text.split('`').map((part, index) => <Fragment key={index}>{index % 2 === 1 ? <code>{part}</code> : part}</Fragment>)

function Sees({ sees }: Pick<Group, 'sees'>) {
  return sees.map(({ way, text }) => (
    <div key={way ?? text}>
      {way !== undefined && <>{marked(way)}: </>}
      {way === undefined ? text : <strong>{text}</strong>}
    </div>
  ))
}

/** Client × situation → what the person sees. The tests write the data, from the real packages and a real server. */
export function ClientTable() {
  const [client, setClient] = useState('')
  const id = useId()
  return (
    <>
      <p>
        <label htmlFor={id}>Client</label>{' '}
        <select id={id} value={client} onChange={({ currentTarget }) => setClient(currentTarget.value)}>
          <option value="">All</option>
          {table.clients.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Situation</th>
            <th scope="col">Client</th>
            <th scope="col">What the person sees</th>
          </tr>
        </thead>
        <tbody>
          {situations.flatMap(({ title, groups }) =>
            groups
              .filter(({ clients }) => client === '' || clients.includes(client))
              .map(({ clients, sees, why }) => (
                <tr key={`${title} ${String(clients[0])}`}>
                  <th scope="row">{marked(title)}</th>
                  <td>{client === '' ? clients.join(' · ') : client}</td>
                  <td>
                    <Sees sees={sees} />
                    {why !== undefined && (
                      <div>
                        <small>{marked(why)}</small>
                      </div>
                    )}
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </>
  )
}
