import { tryOrUndefined } from '../../src/core/input/safeRead'

/** As deep, as broad and as long as a value is written down. */
const deepest = 5
const broadest = 40
const longestText = 400

const read = (value: object, key: PropertyKey): unknown => tryOrUndefined((): unknown => Reflect.get(value, key))

/** The name of a value's class, or what sort of value it is. */
export function classOf(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'object') return typeof value
  const prototype = tryOrUndefined(() => Object.getPrototypeOf(value) as object | null)
  if (prototype === null) return 'Object without a prototype'
  // A build shortens the names of classes; an error keeps its own.
  const name = value instanceof Error || value instanceof DOMException ? read(value, 'name') : undefined
  if (typeof name === 'string' && /^[A-Z]\w{2,60}$/.test(name) && name !== 'Error') return name
  const constructor = prototype === undefined ? undefined : read(prototype, 'constructor')
  return typeof constructor === 'function' && constructor.name.length > 2 ? constructor.name : 'Object'
}

/** The members of an object itself, also those that a loop doesn't show. */
export const ownKeys = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? (tryOrUndefined(() => Object.getOwnPropertyNames(value)) ?? []) : []

/** Headers, and what a `Response` says by getters of its class. */
const membersOf = (value: object): readonly (readonly [string, unknown])[] => {
  if (value instanceof Headers) return [...value]
  const getters = value instanceof Response ? ['status', 'headers', 'url', 'bodyUsed'] : []
  return [...getters, ...ownKeys(value).filter((key) => key !== 'stack')].map((key) => [key, read(value, key)])
}

/** A value as developers write it down. For reading only: no getter, cycle or size does harm. */
export function describeValue(value: unknown): string {
  let left = 600
  const around = new Set<unknown>()
  const write = (one: unknown, indent: string): string => {
    if (typeof one === 'string') return JSON.stringify(one.length > longestText ? `${one.slice(0, longestText)}…` : one)
    if (typeof one === 'function') return `[function ${one.name}]`
    if (typeof one !== 'object' || one === null) return typeof one === 'bigint' ? `${one}n` : String(one)
    const name = classOf(one)
    const label = name === 'Object' || name === 'Array' ? '' : `${name} `
    if (around.has(one)) return `${label}[seen above]`
    if (indent.length / 2 >= deepest || (left -= 1) < 0) return `${label}…`
    around.add(one)
    const isList = Array.isArray(one)
    const members = isList ? one.map((item: unknown, at) => [String(at), item] as const) : membersOf(one)
    const inner = `${indent}  `
    const lines = members
      .slice(0, broadest)
      .map(([key, member]) => `${inner}${isList ? '' : `${key}: `}${write(member, inner)}`)
    if (members.length > broadest) lines.push(`${inner}… ${members.length - broadest} more`)
    const [start, end] = isList ? ['[', ']'] : ['{', '}']
    return lines.length === 0 ? `${label}${start}${end}` : `${label}${start}\n${lines.join(',\n')}\n${indent}${end}`
  }
  return write(value, '')
}
