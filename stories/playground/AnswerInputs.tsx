import { useId } from 'react'
import { Choice } from './Choice'
import { answerOf, exampleGroups, exampleOf, keyOfExample } from './examples'
import type { PlaygroundInputsProps } from './PlaygroundInputs'

/** The answer that goes in: a recorded one, changed or not, or one's own. */
export function AnswerInputs({ state, onStep, onType }: PlaygroundInputsProps) {
  const id = useId()
  const answer = answerOf(state)
  const recorded = exampleOf(state.example)
  const { body, status, headers } = state
  const isChanged = body !== undefined || status !== undefined || headers !== undefined
  return (
    <fieldset className="playground-group">
      <legend>The answer</legend>
      <Choice
        label="A recorded answer"
        value={recorded ? state.example : ''}
        onChange={(example) => {
          onStep({ ...state, example, body: undefined, status: undefined, headers: undefined })
        }}
      >
        <option value="">None: your own</option>
        {exampleGroups.map(({ title, examples }) => (
          <optgroup key={title} label={title}>
            {examples.map((example) => (
              <option key={keyOfExample(example)} value={keyOfExample(example)}>
                {example.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Choice>
      {recorded && (
        <p className="playground-hint">
          {recorded.note}
          {isChanged && ' (changed)'}
        </p>
      )}
      <label className="playground-text">
        <span>{state.handover === 'code' ? 'The code' : 'Body'}</span>
        <textarea
          value={answer.text}
          rows={state.handover === 'code' ? 1 : 11}
          spellCheck={false}
          onChange={(event) => {
            onType({ ...state, body: event.target.value })
          }}
        />
      </label>
      {state.handover !== 'body' && state.handover !== 'code' && (
        <div className="playground-row">
          <label className="playground-text playground-status">
            <span>HTTP status</span>
            <input
              type="number"
              min={200}
              max={599}
              value={answer.status}
              onChange={(event) => {
                const number = event.target.valueAsNumber
                onType({ ...state, status: Number.isInteger(number) && number > 99 && number < 1000 ? number : 200 })
              }}
            />
          </label>
          <label className="playground-text">
            <span>Headers, one per line</span>
            <textarea
              value={answer.headers}
              rows={2}
              spellCheck={false}
              aria-describedby={`${id}-headers`}
              onChange={(event) => {
                onType({ ...state, headers: event.target.value })
              }}
            />
          </label>
          <p id={`${id}-headers`} className="playground-hint">
            For example <code>Retry-After: 30</code>
          </p>
        </div>
      )}
    </fieldset>
  )
}
