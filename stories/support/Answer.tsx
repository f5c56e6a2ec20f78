import { useEffect, useState } from 'react'
import type { Description, ErrorDefinition, Sample } from '../../src/catalogue/types'
import type { ShownCatalogue } from './catalogues'
import { wireText } from './thrownFor'

export interface AnswerProps {
  readonly shown: ShownCatalogue
  readonly code: string
  readonly definition: ErrorDefinition<string>
  readonly sample: Sample | undefined
}

/** For support, product and content people: what the code means, its class, and the answer that carried it. */
export function Answer({ shown, code, definition, sample }: AnswerProps) {
  const [description, setDescription] = useState<Description | undefined>()
  useEffect(() => {
    let current = true
    void shown.catalogue.describe?.().then((all) => {
      if (current) setDescription(all[code])
    })
    return () => {
      current = false
    }
  }, [shown, code])

  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Disclosure', [definition.disclosure, definition.subject ?? definition.kind].filter(Boolean).join(', ')],
    ['Severity', definition.severity],
    ['Outcome', definition.outcome],
    ['Surface', definition.surface],
    ['Recovery', definition.label ?? definition.recovery],
    ['Copy', definition.copy],
  ]
  return (
    <details className="story-answer" lang="en" dir="ltr">
      <summary>The answer behind it</summary>
      {description && (
        <p>
          {description.meaning} {description.when}
        </p>
      )}
      <dl>
        {facts.map(([label, value]) =>
          value === undefined ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <pre tabIndex={0} aria-label="Sample answer">
        {sample ? wireText(sample) : 'There is no sample answer for this code yet.'}
      </pre>
    </details>
  )
}
