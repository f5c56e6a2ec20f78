export interface SearchBoxProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** The id of the sentence that says what is searched. */
  readonly describedBy: string
}

/** Where one types or pastes what is looked for. */
export function SearchBox({ query, onQuery, describedBy }: SearchBoxProps) {
  return (
    <label className="dictionary-search">
      <span className="dictionary-unseen">Search codes, numbers, words, or paste an error body or a log line</span>
      <input
        type="search"
        placeholder="Code, number, words, or a pasted error"
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value)
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text')
          if (!/[\r\n]/.test(text)) return
          // An input joins lines without a space, and a code would become part of the word before it.
          event.preventDefault()
          onQuery(text.replace(/\s*[\r\n]+\s*/g, ' ').trim())
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  )
}
