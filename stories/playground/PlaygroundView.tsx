import { useState } from 'react'
import { CopyButton } from '../dictionary/parts/CopyButton'
import { PlaygroundInputs, type PlaygroundInputsProps } from './PlaygroundInputs'
import { PlaygroundSteps } from './PlaygroundSteps'
import type { ShownSurfacesProps } from './ShownSurfaces'
import { useOutcome } from './useOutcome'

export interface PlaygroundViewProps extends PlaygroundInputsProps, Omit<ShownSurfacesProps, 'outcome'> {
  /** The link to what the page shows now. */
  readonly linkOf: () => string
}

/** The Playground: put any error in, and see step by step what comes out. */
export function PlaygroundView({ locale, recoveries, linkOf, ...inputs }: PlaygroundViewProps) {
  const [run, setRun] = useState(0)
  const { outcome, failed, isRunning } = useOutcome(inputs.state, run)
  return (
    <main className="dictionary playground" lang="en" dir="ltr">
      <header className="dictionary-head">
        <div>
          <h1>Playground</h1>
          <p className="dictionary-quiet">
            Any answer in, any client around it: what the library makes of it, step by step, and what a person sees.
          </p>
        </div>
        <div className="dictionary-views">
          <button
            type="button"
            className="dictionary-button"
            onClick={() => {
              setRun(run + 1)
            }}
          >
            Once more
          </button>
          <CopyButton text={linkOf}>Copy the link</CopyButton>
        </div>
      </header>
      <div className="playground-columns">
        <PlaygroundInputs {...inputs} />
        <div className="playground-out" role="region" aria-label="What comes out" aria-busy={isRunning}>
          <p role="status" className="dictionary-unseen">
            {isRunning ? '' : summaryOf(outcome?.problem)}
          </p>
          {failed !== undefined && <p className="dictionary-note">This page itself failed: {failed}</p>}
          {outcome && <PlaygroundSteps {...{ outcome, locale, recoveries }} />}
        </div>
      </div>
    </main>
  )
}

const summaryOf = (problem: { readonly catalogue: string; readonly code: string } | null | undefined): string =>
  problem === undefined ? '' : problem === null ? 'Nothing is shown' : `${problem.catalogue}/${problem.code}`
