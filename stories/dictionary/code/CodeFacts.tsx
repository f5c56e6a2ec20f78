import type { EntryData } from '../../../.scripts/catalogueData.mjs'
import type { ErrorDefinition } from '../../../src/catalogue/types'
import { directionOf } from '../../support/locales'
import { inTitle, inWords } from '../parts/inWords'
import { disclosureExplained, outcomeExplained, wiringOf } from './explained'

export interface CodeFactsProps {
  readonly entry: EntryData
  readonly definition: ErrorDefinition<string>
  /** The label of the action in the language that is shown. */
  readonly action: string | undefined
  readonly tag: string
}

/** What the person can do and may assume, who may be told what, and what the words carry. */
export function CodeFacts({ entry, definition, action, tag }: CodeFactsProps) {
  const { recovery, outcome, retryable, disclosure, values, field } = entry
  return (
    <dl className="dictionary-list">
      <dt>Action</dt>
      <dd>
        {action === undefined ? (
          <strong>None</strong>
        ) : (
          <strong lang={tag} dir={directionOf(tag)}>
            {action}
          </strong>
        )}{' '}
        <code>{recovery}</code>
        <br />
        The host gives: {wiringOf(recovery)}
      </dd>
      <dt>Outcome</dt>
      <dd>
        <strong>{inTitle(outcome)}.</strong> {outcomeExplained[outcome]}{' '}
        {retryable && 'The same request can succeed within minutes, and repeating it is safe.'}
      </dd>
      <dt>Disclosure</dt>
      <dd>
        <strong>{inTitle(disclosure)}.</strong> {disclosureExplained(definition)}
      </dd>
      <dt>Values</dt>
      <dd>
        {Object.keys(values).length === 0
          ? 'Its words carry none.'
          : Object.entries(values).map(([name, type]) => (
              <span key={name} className="dictionary-value">
                <code>{name}</code> {inWords(type)}
              </span>
            ))}
      </dd>
      {field !== null && (
        <>
          <dt>Field</dt>
          <dd>
            <code>{field}</code>
          </dd>
        </>
      )}
    </dl>
  )
}
