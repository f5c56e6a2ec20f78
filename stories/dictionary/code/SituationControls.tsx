import type { Situation } from './LiveSurfaces'
import { SignedInSelect } from './SignedInSelect'

export interface SituationControlsProps {
  readonly situation: Situation
  readonly onChange: (situation: Situation) => void
}

/** In which situation a code is shown. */
export function SituationControls({ situation, onChange }: SituationControlsProps) {
  return (
    <div className="dictionary-controls">
      <label className="dictionary-select">
        <span>The request was</span>
        <select
          value={situation.operation}
          onChange={(event) => {
            onChange({ ...situation, operation: event.target.value as Situation['operation'] })
          }}
        >
          <option value="notKnown">Not known</option>
          <option value="read">A read</option>
          <option value="write">A write</option>
          <option value="idempotentWrite">An idempotent write</option>
        </select>
      </label>
      <SignedInSelect
        value={situation.signedIn}
        onChange={(signedIn) => {
          onChange({ ...situation, signedIn })
        }}
      />
      <label className="dictionary-check">
        <input
          type="checkbox"
          checked={situation.handlers}
          onChange={(event) => {
            onChange({ ...situation, handlers: event.target.checked })
          }}
        />
        The action has a handler
      </label>
    </div>
  )
}
