import { followLink } from '../address/followLink'
import { keyOf } from '../table/rows'
import { entryAddress, openEntry } from './host'

/** From a code's story to its page in the dictionary. */
export function DictionaryLink({ catalogue, code }: { readonly catalogue: string; readonly code: string }) {
  const key = keyOf(catalogue, code)
  return (
    <p className="story-caption" lang="en" dir="ltr">
      <a
        // The colour of the text around it, in both themes.
        style={{ color: 'inherit' }}
        href={entryAddress(key)}
        target="_top"
        onClick={followLink(() => openEntry(key))}
      >
        Its page in the dictionary
      </a>
    </p>
  )
}
