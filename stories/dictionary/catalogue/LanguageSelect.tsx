/** A language as the lists name it. */
export interface Language {
  readonly value: string
  readonly title: string
}

export interface LanguageSelectProps {
  readonly label: string
  readonly languages: readonly Language[]
  readonly value: string
  /** What stands for no language, where there may be none. */
  readonly none?: string
  readonly onChange: (value: string) => void
}

/** Chooses a language. */
export const LanguageSelect = ({ label, languages, value, none, onChange }: LanguageSelectProps) => (
  <label className="dictionary-select">
    <span>{label}</span>
    <select
      value={value}
      onChange={(event) => {
        onChange(event.target.value)
      }}
    >
      {none !== undefined && <option value="">{none}</option>}
      {languages.map((language) => (
        <option key={language.value} value={language.value}>
          {language.title}
        </option>
      ))}
    </select>
  </label>
)
