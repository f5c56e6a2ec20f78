import type { Catalogue, Plain, Recognition } from '../catalogue/definition'
import { isList } from './plainData'
import { attempt, isObject } from './read'

const codeKeys = ['code', 'errorCode', 'error_code', 'key', 'error'] as const

/** A catalogue without an envelope, named by the caller: the code stands in one of the usual members. */
function usualMembers(body: Plain): Recognition | null {
  if (!isObject(body) || isList(body)) return null
  const members = body as Readonly<Record<string, Plain | undefined>>
  for (const key of codeKeys) {
    const value = members[key]
    if (typeof value === 'string' || typeof value === 'number') {
      return {
        errors: [{ code: String(value), ...(typeof members.message === 'string' && { message: members.message }) }],
      }
    }
    if (key === 'error' && value) return usualMembers(value)
  }
  return null
}

/** What a catalogue makes of a body. An envelope that fails, or answers nonsense, recognises nothing. */
export function recogniseBody(
  catalogue: Catalogue,
  body: Plain,
  context: { readonly named: boolean; readonly status: number | undefined },
): Recognition | 'success' | null {
  const { envelope } = catalogue
  if (!envelope) return context.named ? usualMembers(body) : null
  const recognised = attempt(() => {
    const found = envelope(body, context)
    return found === 'success' || (isObject(found) && Array.isArray(found.errors)) ? found : null
  })
  return recognised ?? null
}
