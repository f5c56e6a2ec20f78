import { useId } from 'react'
import { catalogues } from '../../support/catalogues'
import type { MockApi, MockStep } from './mockApi'
import { badGateway, dropped, network, useNetwork } from './network'
import './network.css'

/** Beside the widget, for the visitor: what the network does at each step. Never a part of an application. */
export function NetworkPanel({ api }: { readonly api: MockApi }) {
  const heading = useId()
  const { once, slow, calls } = useNetwork()
  return (
    <section className="network-panel" aria-labelledby={heading} lang="en" dir="ltr">
      <h2 id={heading}>Network</h2>
      <p>Choose what happens at a step, then use the widget.</p>
      {api.steps.map((step) => (
        <StepFault key={step.id} step={step} catalogue={api.catalogue} />
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

function StepFault({ step, catalogue }: { readonly step: MockStep; readonly catalogue: string }) {
  const id = useId()
  const { faults } = useNetwork()
  const errors = catalogues.find((shown) => shown.catalogue.name === catalogue)?.catalogue.errors ?? {}
  const domains = new Set(Object.values(errors).map(({ domain }) => domain))
  return (
    <div className="network-step">
      <label htmlFor={id}>{step.label}</label>
      <select
        id={id}
        data-step={step.id}
        value={faults[step.id] ?? ''}
        onChange={({ target: { value } }) => {
          const { [step.id]: _before, ...others } = network.get().faults
          network.set({ faults: value === '' ? others : { ...others, [step.id]: value } })
        }}
      >
        <option value="">A good answer</option>
        <option value={dropped}>No answer: the connection drops</option>
        <option value={badGateway}>HTTP 502 with a page of HTML</option>
        {[...domains].map((domain) => (
          <optgroup key={domain} label={domain}>
            {Object.keys(errors)
              .filter((code) => errors[code]?.domain === domain)
              .map((code) => (
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
