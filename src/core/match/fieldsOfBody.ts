import type { Plain } from '../../catalogue/types'
import { isObject } from '../input/safeRead'
import type { Members } from './bodySigns'
import { errorWords, isText } from './errorWords'
import { fieldsOfMap, isTree, type MapField } from './fieldsOfMap'

/** Lists of words beside an error that are no fields. */
const wordLists = /^(?:reasons?|warnings?|codes?|data|items|results?|causes?|alerts?|hints?|stack_?trace|trace)$/i
/** Where clients keep a body, and what they have beside it. */
const clientWords = /^_?(?:data|body|result|response|request|headers|config|options|extensions|meta|context)$/

/**
 * The fields of a body that is nothing but such a map, as Django REST and Rails answer. Beside members of an error, or where no
 * status says that it is one, only lists of sentences count.
 */
export function fieldsOfBody(body: Members, isRefused: boolean): readonly MapField[] {
  const rest = Object.create(null) as Record<string, Plain | undefined>
  let isPure = true
  for (const key of Object.keys(body)) {
    const value = body[key]
    if (errorWords.has(key) || clientWords.test(key)) isPure = false
    else if (!wordLists.test(key) || !Array.isArray(value) || !value.every(isText)) rest[key] = value
  }
  if (isTree(body)) return fieldsOfMap(body, 'none') ?? []
  if (Object.values(rest).some((value) => !isObject(value))) return []
  return fieldsOfMap(rest, isPure && isRefused ? 'lists' : 'sentences') ?? []
}
