import { Fragment } from 'react'
import type { DescribedInterface } from '../../.scripts/reference.mjs'
import reference from './reference.json'

const described: Readonly<Record<string, DescribedInterface>> = reference as Record<string, DescribedInterface>

/** A text in which backticks mark code. */
const marked = (text: string) =>
  text.split('`').map((part, index) => <Fragment key={index}>{index % 2 === 1 ? <code>{part}</code> : part}</Fragment>)

function Inherited({ name }: { name: string }) {
  if (name.startsWith('<')) {
    return (
      <>
        the props of <code>{name}</code>
      </>
    )
  }
  const isShown = name in described
  return isShown ? (
    <a href={`#${name.toLowerCase()}`} target="_self">
      <code>{name}</code>
    </a>
  ) : (
    <code>{name}</code>
  )
}

/** Props or options with their types and defaults, as the source says them. `node .scripts/reference.mjs` writes the data. */
export function Members({ of }: { of: string }) {
  const { inherits = [], members = [] } = described[of] ?? {}
  return (
    <>
      {members.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Name and type</th>
              <th scope="col">Meaning</th>
              <th scope="col">Default</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr key={member.name}>
                <td>
                  <strong>
                    <code>{member.name}</code>
                  </strong>
                  <br />
                  <code>{member.type}</code>
                </td>
                <td>{marked(member.about)}</td>
                <td>{member.required ? 'required' : marked(member.default ?? '–')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {inherits.length > 0 && (
        <p>
          {members.length > 0 ? 'Also: ' : 'It takes '}
          {inherits.map((name, index) => (
            <Fragment key={name}>
              {index > 0 && ', '}
              <Inherited name={name} />
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  )
}
