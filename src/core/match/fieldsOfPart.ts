import type { Plain } from '../../catalogue/types'
import { type Members, membersOf } from './bodySigns'
import { fieldPath } from './fieldPath'

/** Where an item of a list of errors says which field it is about, the most telling first. */
const itemKeys = [
  'field',
  'pointer',
  'location',
  'loc',
  'param',
  'parameter',
  'property',
  'propertyPath',
  'property_path',
  'propertyName',
  'PropertyName',
  'path',
  'fieldName',
  'field_name',
  'fieldPath',
  'field_path',
  'inputPath',
  'input_path',
  'instancePath',
  'dataPath',
  'target',
  'argumentName',
  'attribute',
  'attr',
  'param_name',
  'paramName',
]
/** The same beside the code and message of a single error, where `path` and `location` are those of the request. */
const singleKeys = [
  'param',
  'field',
  'parameter',
  'attr',
  'attribute',
  'propertyPath',
  'propertyName',
  'fieldName',
  'field_name',
  'param_name',
  'paramName',
  'argumentName',
  'inputPath',
]
/** Clerk's `meta`, Magento's `parameters`, HubSpot's `context`. */
const asideKeys = ['meta', 'parameters', 'context']
const inAside = ['param_name', 'paramName', 'fieldName', 'field_name', 'propertyName', 'field']
/** Names of fields, one after the other: `fields: ['email', 'phone']`. */
const listKeys = [
  'fields',
  'invalidFields',
  'invalid_fields',
  'missingFields',
  'missing_fields',
  'requiredFields',
  'required_fields',
  'invalidArgs',
  'memberNames',
]
/** In these an item has the field's name as its `name`, which elsewhere is that of a class. */
const named = /^(?:fields|(?:invalid[-_]?(?:params|fields)|validationResults))$/i
/** What AJV names aside: the field is missing, or is one too many. */
const ofAjv = ['missingProperty', 'additionalProperty', 'unevaluatedProperty', 'propertyName']

/** Where an object stands in a body. */
export interface PartPlace {
  /** The list or map that it is an item of; absent for the body itself and what is wrapped in it. */
  readonly list?: string | undefined
  /** GraphQL's `path` leads to a part of the answer, not of what was sent. */
  readonly isAnswer?: boolean
  /** The members of a client's own Error. */
  readonly isClients?: boolean
}

const stringsIn = (value: Plain | undefined): readonly string[] =>
  Array.isArray(value) && value.every((item: Plain) => typeof item === 'string') ? value : []

const paths = (names: readonly string[]): readonly string[] => names.flatMap((name) => fieldPath(name) ?? [])

function ofItem(members: Members, { list = '', isAnswer }: PartPlace): string | undefined {
  const isGraphQl = isAnswer === true || 'locations' in members || 'extensions' in members
  const source = membersOf(members.source)
  const keys = named.test(list) && !('field' in members || 'path' in members) ? ['name'] : itemKeys
  const params = membersOf(members.params)
  for (const key of keys) {
    if (isGraphQl && key === 'path') continue
    const value = members[key]
    const aside = params && /^(?:instance|data)Path$/.test(key) ? ofAjv.find((name) => name in params) : undefined
    const extra = aside === undefined ? undefined : params?.[aside]
    const whole = typeof extra === 'string' && typeof value === 'string' ? `${value}/${extra}` : value
    // AJV 6 has dots.
    const path = fieldPath(typeof whole === 'string' && whole.startsWith('.') ? whole.replaceAll('/', '.') : whole)
    const found = path ?? (source && fieldPath(source[key]))
    if (found !== undefined) return found
  }
  // Litestar's `{ key, source: 'body' }`.
  return typeof members.source === 'string' ? fieldPath(members.key) : undefined
}

function ofSingle(members: Members, { isClients }: PartPlace): string | undefined {
  const source = membersOf(members.source)
  for (const key of singleKeys) {
    const value = members[key]
    const path = fieldPath(value) ?? (source && fieldPath(source[key]))
    if (path !== undefined) return path
  }
  const { path, property } = members
  // Elysia writes a pointer; elsewhere a property can be a house. Next to `constraints` it is class-validator's.
  const isPointer = typeof property === 'string' && property.startsWith('/')
  if (isPointer || 'constraints' in members) return fieldPath(property)
  // Yup and Superstruct keep the field's path on the error itself, as Node keeps a file's.
  const isValidators = isClients === true && ('inner' in members || 'refinement' in members)
  return (isValidators ? fieldPath(path) : undefined) ?? fieldPath(source?.pointer)
}

/** The fields that one object names beside its code and message. */
export function fieldsOfPart(members: Members, place: PartPlace): readonly string[] {
  const isItem = place.list !== undefined
  const one = isItem ? ofItem(members, place) : ofSingle(members, place)
  if (one !== undefined) return [one]
  for (const key of asideKeys) {
    const aside = membersOf(members[key])
    for (const name of aside ? inAside : []) {
      const path = fieldPath(aside?.[name])
      if (path !== undefined) return [path]
    }
  }
  for (const key of listKeys) {
    const names = paths(stringsIn(members[key]))
    if (names.length > 0) return names
  }
  // ABP's `members`; hapi's and celebrate's `{ source: 'payload', keys: [..] }`; in WordPress `params` that are missing.
  if (isItem) return paths(stringsIn(members.members))
  if (typeof members.source === 'string') return paths(stringsIn(members.keys))
  return typeof members.status === 'number' ? paths(stringsIn(members.params)) : []
}
