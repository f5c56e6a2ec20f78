import { ErrorBanner, useApiError } from '../../../src'
import type { FoundBody } from './codesInText'

export interface PastedAnswerProps {
  readonly found: FoundBody
  readonly catalogueTitle: string
}

/** What was pasted is an API's error: what a person would see of it, also where the code isn't listed. */
export function PastedAnswer({ found, catalogueTitle }: PastedAnswerProps) {
  const error = useApiError(found.body)
  return (
    <section className="dictionary-pasted" aria-label="The pasted answer">
      <p>
        The shape is {catalogueTitle}’s, and the code <code>{found.code}</code>{' '}
        {found.listed ? 'is listed.' : 'isn’t listed: it is classified by how it is written, else by the HTTP status.'}{' '}
        A person would see this:
      </p>
      <ErrorBanner error={error} />
    </section>
  )
}
