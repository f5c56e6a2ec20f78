import { isObject } from '../../src/core/input/safeRead'
import { Listing } from '../dictionary/code/Recognised'
import { PageSection } from '../dictionary/parts/PageSection'
import { describeValue } from './describeValue'
import { factsTaken } from './factsTaken'
import { ignoredOf } from './ignoredOf'
import { LayerTable } from './LayerTable'
import type { Outcome } from './outcome'
import { placedInWords } from './placedInWords'
import { recognisedInWords, whyNothing } from './recognisedInWords'
import { saidOfGiven } from './saidOfGiven'
import { ShownSurfaces, type ShownSurfacesProps } from './ShownSurfaces'

const Sentences = ({ of }: { readonly of: readonly string[] }) => of.map((sentence) => <p key={sentence}>{sentence}</p>)

/** From what was handed over to what a person sees, one step after the other. */
export function PlaygroundSteps(props: ShownSurfacesProps) {
  const { outcome } = props
  const { given, read, evaluation, problem } = outcome
  const { found, layers } = evaluation
  const foundAt = isObject(found) && (found.by === 'envelope' || found.errors.length > 0) ? found.at : undefined
  const isEmpty = given.how === 'nothing'
  return (
    <>
      <PageSection title="1. What was handed over" id="given">
        <Sentences of={saidOfGiven(given)} />
        {!isEmpty && (
          <details className="playground-more">
            <summary>All of it</summary>
            <Listing label="As developers see it" text={describeValue(given.value)} />
            {read !== given.value && <Listing label="After readError" text={describeValue(read)} />}
          </details>
        )}
      </PageSection>
      {layers.length > 0 && (
        <PageSection title="2. Where it was searched" id="searched">
          <p>
            {layers.length} {layers.length === 1 ? 'place' : 'places'}, in this order. Each is read once, and what was
            sent is never taken for an answer.
          </p>
          <LayerTable layers={layers} foundAt={foundAt} />
        </PageSection>
      )}
      {!isEmpty && (
        <PageSection title="3. What was recognised, and why" id="recognised">
          <div data-step="recognised">
            <Sentences of={recognisedInWords(outcome)} />
          </div>
        </PageSection>
      )}
      {problem ? <ProblemSteps {...props} /> : <NothingShown outcome={outcome} />}
    </>
  )
}

const NothingShown = ({ outcome }: { readonly outcome: Outcome }) => (
  <PageSection title="Nothing is shown" id="nothing">
    <div className="dictionary-note playground-nothing" data-step="nothing">
      <p>
        <code>null</code> {whyNothing(outcome)}
      </p>
    </div>
  </PageSection>
)

function ProblemSteps(props: ShownSurfacesProps) {
  const { outcome } = props
  const { sentences, texts } = ignoredOf(outcome)
  return (
    <>
      <PageSection title="4. How it was placed" id="placed">
        <div data-step="placed">
          <Sentences of={placedInWords(outcome)} />
        </div>
        <dl className="dictionary-list playground-facts">
          {factsTaken(outcome).map(({ name, value, from }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <strong>{value}</strong>
                {from !== '' && `, ${from}`}
              </dd>
            </div>
          ))}
        </dl>
      </PageSection>
      <PageSection title="5. What was ignored" id="ignored">
        <Sentences of={sentences.length > 0 ? sentences : ['No other code was seen.']} />
        {texts.length > 0 && (
          <details className="dictionary-note playground-server">
            <summary>Words of the server and of the client. For developers only: no person ever reads them.</summary>
            <pre tabIndex={0} aria-label="Words that no person reads">
              {texts.join('\n\n')}
            </pre>
          </details>
        )}
      </PageSection>
      <PageSection title="6. The Problem" id="problem">
        <Listing label="As JSON" text={JSON.stringify(outcome.problem, null, 2)} />
      </PageSection>
      <PageSection title="7. What the person sees" id="shown">
        <ShownSurfaces {...props} />
      </PageSection>
    </>
  )
}
