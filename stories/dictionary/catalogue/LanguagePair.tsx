import { type Language, LanguageSelect } from './LanguageSelect'

export interface LanguagePairProps {
  readonly languages: readonly Language[]
  readonly tag: string
  readonly otherTag: string | undefined
  readonly onTag: (tag: string) => void
  readonly onOtherTag: (tag: string | undefined) => void
}

/** The language of the words, and one to stand beside it. */
export const LanguagePair = ({ languages, tag, otherTag, onTag, onOtherTag }: LanguagePairProps) => (
  <>
    <LanguageSelect label="Language" languages={languages} value={tag} onChange={onTag} />
    <LanguageSelect
      label="Beside it"
      languages={languages}
      none="None"
      value={otherTag ?? ''}
      onChange={(other) => {
        onOtherTag(other === '' ? undefined : other)
      }}
    />
  </>
)
