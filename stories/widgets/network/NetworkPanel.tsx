import { useDeferredValue, useId, useState } from 'react'
import { findCodes } from './findCodes'
import type { MockApi, MockStep } from './mockApi'
import { badGateway, dropped, network, useNetwork } from './network'
import './network.css'

/** Beside the widget, for the visitor: what the network does at each step. Never a part of an application. */
export function NetworkPanel({ api }: { readonly api: MockApi }) {
  const heading = useId()
  const search = useId()
  const { once, slow, calls } = useNetwork()
  const [query, setQuery] = useState('')
  const { found, total } = findCodes(api.catalogue, useDeferredValue(query))
  const count = [...found.values()].flat().length
  return (
    <section className="network-panel" aria-labelledby={heading} lang="en" dir="ltr">
      <h2 id={heading}>Network</h2>
      <p>Choose what happens at a step, then use the widget.</p>
      <div className="network-step network-search">
        <label htmlFor={search}>Find a code</label>
        <input
          id={search}
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder="Code, number, status or field"
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
          }}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setQuery('')
          }}
        />
        <span role="status">{count === total ? `${total} codes to choose from` : `${count} of ${total} codes`}</span>
      </div>
      {api.steps.map((step) => (
        <StepFault key={step.id} step={step} found={found} />
      ))}
      <div className="network-switches">
        <label>
          <input
            type="checkbox"
            checked={once}
            onChange={(event) => {
              network.set({ once: event.target.checked })
            }}
          />
          Once, then all is well
        </label>
        <label>
          <input
            type="checkbox"
            checked={slow}
            onChange={(event) => {
              network.set({ slow: event.target.checked })
            }}
          />
          Slow: 4 seconds for each answer
        </label>
      </div>
      {calls.length > 0 && (
        <ol aria-label="Latest requests">
          {calls.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      )}
    </section>
  )
}

interface StepFaultProps {
  readonly step: MockStep
  /** Domain → codes. */
  readonly found: ReadonlyMap<string, readonly string[]>
}

function StepFault({ step, found }: StepFaultProps) {
  const id = useId()
  const { faults } = useNetwork()
  const chosen = faults[step.id] ?? ''
  const isListed = [...found.values()].some((codes) => codes.includes(chosen))
  return (
    <div className="network-step">
      <label htmlFor={id}>{step.label}</label>
      <select
        id={id}
        data-step={step.id}
        value={chosen}
        onChange={({ target: { value } }) => {
          const { [step.id]: _before, ...others } = network.get().faults
          network.set({ faults: value === '' ? others : { ...others, [step.id]: value } })
        }}
      >
        <option value="">A good answer</option>
        <option value={dropped}>No answer: the connection drops</option>
        <option value={badGateway}>HTTP 502 with a page of HTML</option>
        {/* What was chosen stays, whatever is searched for next. */}
        {!isListed && !['', dropped, badGateway].includes(chosen) && <option value={chosen}>{chosen}</option>}
        {[...found].map(([domain, codes]) => (
          <optgroup key={domain} label={domain}>
            {codes.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
