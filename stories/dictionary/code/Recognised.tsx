import { useEffect, useState } from 'react'
import type { Sample } from '../../../src/catalogue/types'
import { normalizeError, readError } from '../../../src/core'
import type { Problem } from '../../../src/problem'
import { catalogues, type ShownCatalogue } from '../../support/catalogues'
import { thrownFor, wireText } from '../../support/thrownFor'
import { CopyButton } from '../parts/CopyButton'

export interface RecognisedProps {
  readonly shown: ShownCatalogue
  readonly code: string
  readonly sample: Sample | undefined
}

const known = catalogues.map(({ catalogue }) => catalogue).filter(({ name }) => name !== 'common')

/** The answer that carries a code, and what the library makes of it. */
export function Recognised({ shown, code, sample }: RecognisedProps) {
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    if (!sample) return
    let current = true
    void readError(thrownFor(sample)).then((read) => {
      const found = normalizeError(read, { catalogues: known })
      if (current) setProblem(found ?? normalizeError(code, { catalogues: known, catalogue: shown.catalogue.name }))
    })
    return () => {
      current = false
    }
  }, [sample, code, shown])
  if (!sample) return <p>There is no sample answer for this code yet.</p>
  const answer = wireText(sample)
  return (
    <>
      <p>{howRecognised(shown, sample, problem)}</p>
      <div className="dictionary-pair">
        <Listing label="The answer" text={answer} />
        {problem && <Listing label="The problem" text={JSON.stringify(problem, null, 2)} />}
      </div>
    </>
  )
}

function howRecognised(
  { catalogue, title }: ShownCatalogue,
  { failure, status }: Sample,
  problem: Problem | null,
): string {
  if (failure !== undefined) return 'No answer came: it is known by how the request failed.'
  if (catalogue.name === 'common') return 'No catalogue knows the body, so the HTTP status decides.'
  const parts = [`The shape of the body is ${title}’s, and the code in it is listed.`]
  if (status < 400) parts.push('The answer itself was a success: the error is in the body.')
  if (problem?.requestId !== undefined) parts.push('The id of the request is shown as “Reference”.')
  if (problem?.availableAt !== undefined) parts.push('It names a waiting time, so the button counts down.')
  if (problem && problem.violations.length > 1) parts.push('It names several fields, so a banner sums them up.')
  return parts.join(' ')
}

/** A text to read and copy. */
export function Listing({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="dictionary-listing">
      <div>
        <h3>{label}</h3>
        <CopyButton text={() => text}>
          Copy<span className="dictionary-unseen">: {label}</span>
        </CopyButton>
      </div>
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
    </div>
  )
}
