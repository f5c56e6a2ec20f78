import { AnswerInputs } from './AnswerInputs'
import { CallerInputs } from './CallerInputs'
import { HandoverInputs } from './HandoverInputs'
import type { PlaygroundState } from './state'

export interface PlaygroundInputsProps {
  readonly state: PlaygroundState
  /** A choice: the way back undoes it. */
  readonly onStep: (state: PlaygroundState) => void
  /** A letter: the way back doesn't go letter by letter. */
  readonly onType: (state: PlaygroundState) => void
}

/** What goes in. */
export const PlaygroundInputs = (props: PlaygroundInputsProps) => (
  <form
    className="playground-in"
    aria-label="What goes in"
    onSubmit={(event) => {
      event.preventDefault()
    }}
  >
    <HandoverInputs {...props} />
    <AnswerInputs {...props} />
    <CallerInputs {...props} />
  </form>
)
