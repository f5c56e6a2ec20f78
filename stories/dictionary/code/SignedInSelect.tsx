import type { SaidSignedIn } from '../../support/saidSignedIn'

export interface SignedInSelectProps {
  readonly value: SaidSignedIn
  readonly onChange: (value: SaidSignedIn) => void
}

const choices: readonly (readonly [said: SaidSignedIn, title: string])[] = [
  [true, 'Signed in'],
  [false, 'Not signed in'],
  ['notSaid', 'Not said'],
]

/** What the host says about the person. */
export const SignedInSelect = ({ value, onChange }: SignedInSelectProps) => (
  <label className="dictionary-select">
    <span>The person is</span>
    <select
      value={String(value)}
      onChange={(event) => {
        const chosen = choices.find(([said]) => String(said) === event.target.value)
        if (chosen) onChange(chosen[0])
      }}
    >
      {choices.map(([said, title]) => (
        <option key={title} value={String(said)}>
          {title}
        </option>
      ))}
    </select>
  </label>
)
