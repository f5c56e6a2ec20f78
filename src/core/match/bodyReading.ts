import type { Plain } from '../../catalogue/types'
import type { FieldViolation } from '../../problem'
import { grpcStatus, standardStatus } from '../input/standardStatus'
import {
  codeKeys,
  codesOfType,
  codeWord,
  httpStatus,
  messageKeys,
  requestIdKeys,
  statusKeys,
  valueKeys,
  waitIn,
} from './bodyFacts'
import { type Members, membersOf, textIn } from './bodySigns'
import { fieldsOfBody } from './fieldsOfBody'
import { fieldsOfMap } from './fieldsOfMap'
import { fieldPath } from './fieldPath'
import { fieldsOfPart, type PartPlace } from './fieldsOfPart'

/** Lists of parts, and maps from a field to what is wrong with it. */
const partKeys = [
  'errors',
  'details',
  'issues',
  'violations',
  'fieldViolations',
  'field_violations',
  'parameterViolations',
  'invalid-params',
  'invalidParams',
  'invalid_params',
  'invalidFields',
  'invalid_fields',
  'validationErrors',
  'validation_errors',
  'validationResults',
  'validation',
  'fieldErrors',
  'field_errors',
  'fieldList',
  'error_details',
  'errorDetails',
  'subErrors',
  'ModelState',
  'modelState',
  'detail',
  'fields',
  'params',
  'inner',
  'nested',
  'extra',
  'message',
  'messages',
  'children',
  'debug',
]
/** Maps of these names are from fields to errors; others may be anything that belongs to the error. */
const fieldMaps = /^fields$|err|invalid|violation|modelstate/i
/** What belongs to the error itself, in an object of its own. */
const innerKeys = ['error', 'extensions', 'json', '_embedded', 'data']
const mostParts = 60

/** What is found in a body, part by part. */
export class BodyReading {
  readonly codes: string[] = []
  readonly violations: FieldViolation[] = []
  readonly values = Object.create(null) as Record<string, unknown>
  status: number | undefined
  retryAfter: number | undefined
  requestId: string | undefined
  message: string | undefined
  private own: Members | undefined
  private left = mostParts

  constructor(
    private readonly context: { readonly isClients: boolean; readonly isRefused: boolean; readonly isPart: boolean },
  ) {}

  whole(members: Members): void {
    // The members of a client's own Error: a protocol's word among them isn't the server's.
    const { isClients, isRefused, isPart } = this.context
    if (isClients) this.own = members
    this.part(members, { isClients })
    if (this.violations.length > 0 || isClients || isPart) return
    const inner = membersOf(members.error) ?? members
    for (const { path, code } of fieldsOfBody(inner, isRefused)) this.violation(fieldPath(path), code)
  }

  /** One object that says something of the error; in a list of parts its members can name a field. */
  private part(members: Members, place: PartPlace, prefix = ''): void {
    if ((this.left -= 1) < 0) return
    for (const key of statusKeys) this.status ??= httpStatus(members[key])
    this.retryAfter ??= waitIn(members)
    this.requestId ??= textIn(members, requestIdKeys)
    this.message ??= textIn(members, messageKeys)
    const codes = this.codesIn(members)
    for (const key of ['', ...valueKeys]) Object.assign(this.values, key === '' ? members : membersOf(members[key]))

    const paths = fieldsOfPart(members, place).map((path) => (prefix === '' ? path : `${prefix}.${path}`))
    // A field that only holds others is right itself.
    const isGroup = Array.isArray(members.children) && members.children.length > 0 && !('constraints' in members)
    for (const path of isGroup ? [] : paths) this.violation(path, codes[0])
    if (paths.length === 0) this.codes.push(...codes)
    this.inside(members, paths[0] ?? prefix)
  }

  private violation(path: string | undefined, code: string | undefined): void {
    if (path !== undefined) this.violations.push({ path, ...(code !== undefined && { code }) })
  }

  private codesIn(members: Members): readonly string[] {
    const found: string[] = []
    for (const key of codeKeys) {
      const value = members[key]
      // With details, as gRPC's gateways answer; elsewhere 1 to 16 are anybody's numbers.
      if (key === 'code' && Array.isArray(members.details)) this.status ??= grpcStatus(value)
      const word = codeWord(value)
      if (word === undefined) continue
      const said = standardStatus(word)
      if (said !== undefined && members !== this.own) this.status ??= said
      if (httpStatus(value) === undefined) found.push(word.split('#').at(-1) ?? word)
    }
    const { status } = members
    if (typeof status === 'string' && members !== this.own) this.status ??= standardStatus(status)
    return [...found, ...codesOfType(members.type)]
  }

  private inside(members: Members, parent: string): void {
    for (const key of innerKeys) {
      const inner = membersOf(members[key])
      // Beside a code or a message `data` belongs to the error (tRPC, JSON-RPC), else it is what was asked for.
      const isOfError = key !== 'data' || 'code' in members || 'message' in members || members.status === 'fail'
      if (!inner || !isOfError || (key === 'data' && this.map(inner, members.status === 'fail', parent))) continue
      this.part(inner, key === 'extensions' ? { list: key } : {})
    }
    for (const key of partKeys) this.list(key, members, parent)
    // hapi's `{ validation: { source, keys } }`, and celebrate's, one for each place of the request.
    const validation = membersOf(members.validation) ?? {}
    for (const one of [validation, ...Object.values(validation)]) {
      const part = membersOf(one)
      for (const path of part ? fieldsOfPart(part, {}) : []) this.violation(path, undefined)
    }
    // Bridge's `{ source: { key: { amount: 'missing' } } }`, and the nodes of a form in Ory Kratos.
    const wrong = membersOf(membersOf(members.source)?.key)
    if (wrong) this.map(wrong, true, parent)
    const nodes = membersOf(members.ui)?.nodes
    if (Array.isArray(nodes)) for (const node of nodes as readonly Plain[]) this.node(membersOf(node))
  }

  private list(key: string, members: Members, parent: string): void {
    const value = members[key]
    if (Array.isArray(value)) {
      const place: PartPlace = { list: key, isAnswer: key === 'errors' && 'data' in members }
      for (const item of value as readonly Plain[]) {
        const found = membersOf(item)
        if (found) this.part(found, place, key === 'children' ? parent : '')
      }
    } else {
      const map = membersOf(value)
      if (map && !this.map(map, fieldMaps.test(key), parent)) this.part(map, { list: key })
    }
  }

  private map(map: Members, isFields: boolean, parent: string): boolean {
    const fields = fieldsOfMap(map, isFields ? 'none' : 'said')
    for (const { path, code } of fields ?? []) {
      this.violation(fieldPath(parent === '' ? path : `${parent}.${path}`), code)
    }
    return fields !== undefined
  }

  private node(node: Members | undefined): void {
    const messages = Array.isArray(node?.messages) ? (node.messages as readonly Plain[]) : []
    if (!messages.some((message) => membersOf(message)?.type === 'error')) return
    this.violation(fieldPath(membersOf(node?.attributes)?.name), undefined)
  }
}
