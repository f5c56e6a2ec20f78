import { useId } from 'react'
import { Choice } from './Choice'
import { type ClientId, clientIds, clientOf, clients } from './clients'
import { exampleOf } from './examples'
import type { PlaygroundInputsProps } from './PlaygroundInputs'
import { type Failure, failures, type Handover, type PlaygroundState } from './state'

const made: readonly (readonly [Handover, string])[] = [
  ['thrown', 'A Response, thrown'],
  ['returned', 'A Response, returned'],
  ['body', 'The body itself'],
  ['code', 'A bare code'],
]

const failureTitles: Readonly<Record<Failure, string>> = {
  network: 'No connection',
  timeout: 'A time-out',
  abort: 'An abort by the caller',
  hangUp: 'A hang-up in the middle of the body',
}

/** How the answer gets there, and what happens to the request on the way. */
export function HandoverInputs({ state, onStep }: PlaygroundInputsProps) {
  const id = useId()
  const client = clientOf(state.handover)
  return (
    <fieldset className="playground-group">
      <legend>How it is handed over</legend>
      <Choice<Handover>
        label="By"
        value={state.handover}
        describedBy={`${id}-by`}
        onChange={(handover) => {
          onStep(handedOver(state, handover))
        }}
      >
        <optgroup label="Made here">
          {made.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </optgroup>
        <optgroup label="By a real client, over the network">
          {clientIds.map((one: ClientId) => (
            <option key={one} value={one}>
              {clients[one].title}
            </option>
          ))}
        </optgroup>
      </Choice>
      <p id={`${id}-by`} className="playground-hint">
        {client
          ? 'The package’s own code sends a request. A service worker in this browser answers it.'
          : 'Without a request: what a call would have in its hands.'}
      </p>
      <div className="playground-row">
        <Choice<Failure | ''>
          label="What happens"
          value={state.failure ?? ''}
          disabled={!client}
          onChange={(failure) => {
            onStep({ ...state, failure: failure === '' ? undefined : failure })
          }}
        >
          <option value="">The answer comes</option>
          {failures.map((failure) => (
            <option key={failure} value={failure}>
              {failureTitles[failure]}
            </option>
          ))}
        </Choice>
        <Choice<'GET' | 'POST'>
          label="Method"
          value={state.method}
          disabled={!client}
          onChange={(method) => {
            onStep({ ...state, method })
          }}
        >
          <option value="GET">GET, or a query</option>
          <option value="POST">POST, or a mutation</option>
        </Choice>
      </div>
      <label className="dictionary-check">
        <input
          type="checkbox"
          checked={state.keyed}
          disabled={!client?.keyed}
          onChange={(event) => {
            onStep({ ...state, keyed: event.target.checked })
          }}
        />
        With an Idempotency-Key{!client?.keyed && ' (axios, ky and ofetch show it)'}
      </label>
    </fieldset>
  )
}

/** Of a recorded answer of a catalogue, the bare code is known. */
function handedOver(state: PlaygroundState, handover: Handover): PlaygroundState {
  const name = exampleOf(state.example)?.name
  if (handover === 'code' && state.body === undefined) return { ...state, handover, body: name }
  if (state.handover === 'code' && state.body === name) return { ...state, handover, body: undefined }
  return { ...state, handover }
}
