import type { Plain } from '../../catalogue/types'
import { isJson, longestJson, parsedJson, textOfBinary } from './parsedJson'
import { bodyKeys, type Push, readLayer } from './readLayer'
import { type SentRequest, requestKeys } from './requestIn'
import { type Budget, isBinary, isObject, safeGet } from './safeRead'

const sentKeys: ReadonlySet<string> = new Set([
  ...requestKeys,
  'init',
  'input',
  'variables',
  'args',
  'params',
  'query',
  'headers',
  'metadata',
])

const mostLayers = 40
const deepest = 6
const mostMembers = 5000

/** One of the things that an error is wrapped in. */
export interface ErrorLayer extends SentRequest {
  /** For an envelope. Of an Error only what it has beside name, message, stack and what it wraps. */
  readonly plain?: Plain | undefined
  /** A `Response` or `Blob` that nobody has read. */
  readonly unread?: object | undefined
  /** A `name` and a `message` that aren't part of an answer. */
  readonly isError: boolean
  /** It is plain data: an answer that was parsed, or what a store keeps of an error. */
  readonly isData?: boolean
  readonly name?: string | undefined
  readonly message?: string | undefined
  readonly code?: string | undefined
  readonly status?: number | undefined
  /** A word in place of a status. */
  readonly failure?: string | undefined
  readonly headers?: unknown
  /** Where it was found, for developers: `response.data`. */
  readonly at: string
  /** It is an answer's body, or part of one: its words about status and headers are not the answer's. */
  readonly isBody: boolean
}

/** What is searched for evidence, and how to search further. */
export interface Evidence {
  readonly layers: readonly ErrorLayer[]
  /** Searches all other members of what was found. False where there was nothing more. */
  readonly further: () => boolean
}

interface Place {
  readonly value: object
  readonly depth: number
  readonly isBody: boolean
  readonly at: string
}

/** How much may still be read: members of objects, and characters of JSON. */
export interface Work {
  readonly members: Budget
  readonly characters: Budget
}
export const newWork = (): Work => ({ members: { left: mostMembers }, characters: { left: 2 * longestJson } })

/** JSON in a string or in bytes, as long as there is room for it: also for text that turns out to be none. */
function parsedWithin(value: string | object, budget: Budget): unknown {
  const length = typeof value === 'string' ? value.length : Number(safeGet(value, 'byteLength'))
  if (!(length <= Math.min(budget.left, longestJson))) return undefined
  if (typeof value === 'string' && !isJson(value)) return undefined
  budget.left -= length
  const text = typeof value === 'string' ? value : textOfBinary(value)
  return text === undefined ? undefined : parsedJson(text)
}

/**
 * Walks from the input to what it wraps, breadth first. Bounded in depth, breadth, members and characters; each property is
 * read once; no getter, Proxy or cycle is trusted.
 */
export function collectErrorLayers(input: unknown, { members, characters }: Work = newWork()): Evidence {
  const layers: ErrorLayer[] = []
  const seen = new Set<object>()
  const queue: Place[] = []
  const later: (() => void)[] = []
  const add = (value: unknown, depth: number, isBody: boolean, at: string): void => {
    if (depth > deepest || queue.length >= mostLayers) return
    const isText = typeof value === 'string' || (isObject(value) && isBinary(value))
    const found = isText ? parsedWithin(value, characters) : value
    if (!isObject(found) || seen.has(found)) return
    seen.add(found)
    queue.push({ value: found, depth, isBody, at })
  }
  const walk = (): void => {
    while (layers.length < queue.length) {
      const { value, depth, isBody, at } = queue[layers.length] as Place
      const allowed = Math.min(2000, members.left)
      const budget: Budget = { left: allowed }
      const push: Push = (key, inner, isBodyToo) => {
        add(inner, depth + 1, isBodyToo, at === '' ? key : `${at}.${key}`)
      }
      const read = readLayer(value, at, isBody, budget, push)
      layers.push(read.layer)
      later.push(() => {
        for (const key of Object.keys(read.members))
          if (!sentKeys.has(key) && key !== 'stack') push(key, read.members[key], isBody || bodyKeys.has(key))
      })
      members.left -= allowed - Math.max(0, budget.left)
    }
  }
  const further = (): boolean => {
    const known = layers.length
    for (const search of later) {
      search()
      walk()
    }
    return layers.length > known
  }
  add(input, 0, false, '')
  walk()
  return { layers, further }
}

/** Everything that is searched, near and far. */
export function everyLayer(input: unknown): readonly ErrorLayer[] {
  const { layers, further } = collectErrorLayers(input)
  further()
  return layers
}
