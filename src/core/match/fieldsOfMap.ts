import type { Plain } from '../../catalogue/types'
import { isObject } from '../input/safeRead'
import { codeKeys, codeWord } from './bodyFacts'
import { type Members, membersOf } from './bodySigns'
import { hasErrorWordsOnly, isOneError, isSaid, isSentence, isText } from './errorWords'

/** A field as a map names it: its path as it is written there, and the code of what is wrong with it. */
export interface MapField {
  readonly path: string
  readonly code?: string | undefined
}

const deepest = 6
const mostFields = 60

/** What wraps another error, or lists errors itself. */
const wrappers =
  /err|violation|issue|invalid|^(?:cause|original|response|exception|data|details?|messages?|debug|body|query|headers|params)$/i

const codeIn = (value: Plain | undefined): string | undefined => {
  const members = membersOf(Array.isArray(value) ? (value as readonly Plain[])[0] : value)
  for (const key of members ? codeKeys : []) {
    const code = codeWord(members?.[key])
    if (code !== undefined) return code
  }
  return undefined
}

const isEmpty = (value: Plain | undefined): boolean =>
  value === null || (isObject(value) && Object.keys(value).length === 0)

const join = (prefix: string, key: string): string => (prefix === '' ? key : `${prefix}.${key}`)

/**
 * How much a map has to prove. One that is called `errors` nothing; `details` that sentences or errors of their own are in it;
 * a whole body that there are lists of words, or where nothing says that it is an error, of sentences.
 */
export type Proof = 'none' | 'said' | 'lists' | 'sentences'

class MapReading {
  readonly fields: MapField[] = []
  private readonly takesErrors: boolean
  constructor(private readonly proof: Proof) {
    this.takesErrors = proof === 'none' || proof === 'said'
  }

  add(path: string, value?: Plain): void {
    if (this.fields.length < mostFields) this.fields.push({ path, code: codeIn(value) })
  }

  /** False for what isn't said of a field; then the whole map isn't one of fields. */
  value(path: string, value: Plain | undefined, depth: number): boolean {
    if (value === undefined || depth > deepest) return true
    if (isEmpty(value)) return true
    if (typeof value === 'string') {
      this.add(path)
      return this.proof === 'none'
    }
    if (Array.isArray(value)) return this.list(path, value as readonly Plain[], depth)
    const members = membersOf(value)
    if (!members) return false
    if (isTree(members)) return this.tree(path, members, depth)
    if (isSaid(members) || hasErrorWordsOnly(members)) {
      this.add(path, members)
      return this.takesErrors
    }
    const before = this.fields.length
    if (this.map(path, members, depth + 1)) return true
    if (this.proof !== 'none') return false
    this.fields.length = before
    this.add(path, members)
    return true
  }

  list(path: string, list: readonly Plain[], depth: number): boolean {
    const isWord = this.proof === 'none' || this.proof === 'lists' ? isText : isSentence
    if (list.every(isWord) || (this.takesErrors && list.some((item) => isSaid(item)))) {
      this.add(path, list)
      return true
    }
    // Rows, with nothing for those that are right.
    return list.every(
      (item, i) => isEmpty(item) || (isObject(item) && this.value(join(path, String(i)), item, depth + 1)),
    )
  }

  map(prefix: string, map: Members, depth: number): boolean {
    return Object.keys(map).every((key) => this.value(join(prefix, key), map[key], depth))
  }

  /** Zod's tree and format, Symfony's forms: what is wrong with the value itself, and with what is in it. */
  tree(path: string, node: Members, depth: number): boolean {
    const own = node._errors ?? node.errors
    if (path !== '' && Array.isArray(own) && own.length > 0) this.add(path, own)
    if (depth > deepest) return true
    for (const map of [membersOf(node.properties), membersOf(node.children)]) {
      for (const key of Object.keys(map ?? {})) this.branch(join(path, key), map?.[key], depth)
    }
    if (Array.isArray(node.items)) {
      for (const [i, item] of (node.items as readonly Plain[]).entries())
        this.branch(join(path, String(i)), item, depth)
    }
    if ('_errors' in node) {
      for (const key of Object.keys(node)) if (key !== '_errors') this.branch(join(path, key), node[key], depth)
    }
    return true
  }

  branch(path: string, value: Plain | undefined, depth: number): void {
    const node = membersOf(value)
    if (node) this.tree(path, node, depth + 1)
  }
}

/** What Zod and Symfony make of a value and what is in it. */
export const isTree = (node: Members): boolean =>
  Array.isArray(node._errors) ||
  (Array.isArray(node.errors) && node.errors.every(isText)) ||
  (membersOf(node.children) !== undefined && Object.keys(node).length <= 2) ||
  (membersOf(node.properties) !== undefined && Object.values(node.properties as Members).every(isNode))

const isNode = (value: Plain | undefined): boolean => {
  const node = membersOf(value)
  return node !== undefined && (Array.isArray(node.errors) || isObject(node.properties) || Array.isArray(node.items))
}

/** What Valibot's `flatten` gives. */
const onlyFlattened = (map: Members): boolean => Object.keys(map).every((key) => /^(?:root|nested|other)$/.test(key))

/**
 * The fields of a map from each to what is wrong with it: `{ email: ["…"] }`, nested as Django and Marshmallow have it, a tree
 * as Zod and Symfony make it. The words beside a field are the server's, the field is a fact. Undefined for any other object.
 */
export function fieldsOfMap(map: Members, proof: Proof): readonly MapField[] | undefined {
  const flattened = membersOf(map.fieldErrors) ?? (onlyFlattened(map) ? membersOf(map.nested) : undefined)
  if (flattened) return fieldsOfMap(flattened, 'none')
  const reading = new MapReading(proof)
  if (isTree(map)) {
    reading.tree('', map, 0)
    return reading.fields.length > 0 ? reading.fields : undefined
  }
  if (isOneError(map) || (proof === 'said' && Object.keys(map).some((key) => wrappers.test(key)))) return undefined
  return reading.map('', map, 0) && reading.fields.length > 0 ? reading.fields : undefined
}
