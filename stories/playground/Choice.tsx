import type { ReactNode } from 'react'

export interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onChange: (value: T) => void
  /** Options, or groups of options. */
  readonly children: ReactNode
  readonly disabled?: boolean
  readonly describedBy?: string
}

/** One of several, as the dictionary's pages have it. */
export const Choice = <T extends string>({
  label,
  value,
  onChange,
  children,
  disabled,
  describedBy,
}: ChoiceProps<T>) => (
  <label className="dictionary-select">
    <span>{label}</span>
    <select
      value={value}
      disabled={disabled}
      aria-describedby={describedBy}
      onChange={(event) => {
        onChange(event.target.value as T)
      }}
    >
      {children}
    </select>
  </label>
)
