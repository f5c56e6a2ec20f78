import Ajv from 'ajv'
import Joi from 'joi'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as yup from 'yup'
import { z } from 'zod'
import { normalizeError, type NormalizeOptions } from '../../src/core/normalizeError'
import { readError } from '../../src/core/input/readError'
import { resolveProblem } from '../../src/core/resolveProblem'
import type { Operation, Outcome } from '../../src/problem'
import { standardFixtures } from '../fixtures'
import { apis, merchant } from '../fixtures/merchant'

/* Fields that are named, and no status that says what became of the request. */

const catalogues = [...apis, merchant]

interface Judged {
  readonly code: string
  readonly outcome: Outcome
  readonly paths: readonly string[]
}

function judged(input: unknown, options: Partial<NormalizeOptions> = {}): Judged | null {
  const problem = normalizeError(input, { catalogues, ...options })
  if (!problem) return null
  const { presentation, violations } = resolveProblem(problem, { catalogues })
  return { code: problem.code, outcome: presentation.outcome, paths: violations.map(({ path }) => path) }
}
const refused = (...paths: readonly string[]): Judged => ({ code: 'HTTP_422', outcome: 'notApplied', paths })
const unread: Judged = { code: 'UNREADABLE', outcome: 'unknown', paths: [] }

const operations: readonly (Operation | undefined)[] = [undefined, 'write', 'idempotentWrite']

describe('the server named them', () => {
  const bodies: readonly (readonly [string, object, readonly string[]])[] = [
    ['Laravel', { message: 'x', errors: { email: ['x'] } }, ['email']],
    ['FastAPI', { detail: [{ loc: ['body', 'email'], msg: 'x', type: 'missing' }] }, ['email']],
    ['Django', { email: ['Enter a valid email address.'] }, ['email']],
    ['issues', { issues: [{ path: ['email'], message: 'x' }] }, ['email']],
    [
      'Zod’s error as JSON',
      { success: false, error: { name: 'ZodError', message: '[]', issues: [{ path: ['email'], message: 'x' }] } },
      ['email'],
    ],
    [
      'AJV',
      { message: 'x', errors: [{ instancePath: '/email', keyword: 'format', params: {}, message: 'x' }] },
      ['email'],
    ],
    ['GraphQL', { data: null, errors: [{ message: 'x', extensions: { field: 'email' } }] }, ['email']],
  ]
  const ways: readonly (readonly [string, (body: object) => unknown])[] = [
    ['thrown as it was parsed', (body) => body],
    ['as text', (body) => JSON.stringify(body)],
    ['as the message of an Error', (body) => new Error(JSON.stringify(body))],
    ['as the body of an Error', (body) => Object.assign(new Error('x'), { body })],
    ['as the cause of an Error', (body) => new Error('x', { cause: body })],
    ['in a result', (error) => ({ data: undefined, error })],
    ['in a result with a good status', (data) => ({ status: 200, data })],
    ['as a Response with a good status', (body) => readError(new Response(JSON.stringify(body)))],
  ]
  const cases = ways.flatMap(([way, make]) =>
    bodies.map(([name, body, paths]) => [name, way, make, body, paths] as const),
  )
  it.each(cases)('%s, %s', async (name, way, make, body, paths) => {
    const input = await make(body)
    // Without a word of an error, lists in a good answer are what was asked for.
    const isGood = /Django|FastAPI/.test(name) && way.includes('good status')
    for (const operation of operations)
      expect(judged(input, operation && { operation })).toEqual(isGood ? null : refused(...paths))
  })

  it.each(
    standardFixtures
      .filter(({ status }) => status >= 400 && status < 500)
      .map((one) => [`${one.source}/${one.name}`, one]),
  )(
    'an answer that names fields with its status names them without, and was refused: %s',
    (_, { body, status, headers }) => {
      const thrown = Object.assign(new Error('x'), { response: { status, headers, data: body } })
      const known = normalizeError(thrown, { catalogues: apis })?.violations ?? []
      const bare = normalizeError(body, { catalogues: apis, operation: 'write' })
      if (known.length === 0 || !bare) return
      expect(bare.violations).toEqual(known)
      expect(resolveProblem(bare, { catalogues: apis }).presentation.outcome).toBe('notApplied')
    },
  )

  it('a status that says more counts', () => {
    expect(judged({ status: 500, errors: { email: ['x'] } })).toMatchObject({ code: 'HTTP_500', outcome: 'unknown' })
    expect(judged({ status: 409, errors: { email: ['x'] } })).toMatchObject({ code: 'HTTP_409' })
  })
  it('after a time-out nobody knows', () => {
    const late = Object.assign(new Error('timeout of 1000ms exceeded'), {
      code: 'ECONNABORTED',
      errors: { email: ['x'] },
    })
    expect(judged(late)).toMatchObject({ code: 'TIMEOUT', outcome: 'unknown' })
  })
  it('a code that nobody lists is of no consequence', () => {
    expect(judged({ code: 'weird', errors: { email: ['x'] } }, { catalogue: 'merchant' })).toMatchObject({
      outcome: 'notApplied',
    })
  })
})

const input = { email: 'x', items: [{ price: 0 }] }
const caught = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}
const ofZod = z.object({ email: z.email(), items: z.array(z.object({ price: z.number().min(1) })) })
const ofYup = yup.object({
  email: yup.string().email(),
  items: yup.array(yup.object({ price: yup.number().min(1) })),
})
const ofValibot = v.object({
  email: v.pipe(v.string(), v.email()),
  items: v.array(v.object({ price: v.pipe(v.number(), v.minValue(1)) })),
})
const ofJoi = Joi.object({
  email: Joi.string().email(),
  items: Joi.array().items(Joi.object({ price: Joi.number().min(1) })),
})
const ajv = new Ajv({ allErrors: true })
const ofAjv = ajv.compile({
  type: 'object',
  properties: {
    email: { type: 'string', minLength: 3 },
    items: { type: 'array', items: { type: 'object', properties: { price: { type: 'number', minimum: 1 } } } },
  },
})
ofAjv(input)

/** Errors of real validators, of the same two fields. */
const validators: readonly (readonly [string, unknown])[] = [
  ['Zod', caught(() => ofZod.parse(input))],
  ["Zod's result", ofZod.safeParse(input)],
  ["Zod's error out of its result", ofZod.safeParse(input).error],
  ['Yup', caught(() => ofYup.validateSync(input, { abortEarly: false }))],
  ['Valibot', caught(() => v.parse(ofValibot, input))],
  ["Valibot's result", v.safeParse(ofValibot, input)],
  ['Joi', caught(() => Joi.attempt(input, ofJoi, { abortEarly: false }))],
  ["Joi's result", ofJoi.validate(input, { abortEarly: false })],
  ['AJV', new Ajv.ValidationError(ofAjv.errors ?? [])],
  ["AJV's list", ofAjv.errors],
]

describe.each(validators)("a validator's own error: %s", (_, error) => {
  const paths = ['email', 'items.0.price']

  it('without the fields of the page it is an answer that could not be read', () => {
    for (const operation of operations) expect(judged(error, operation && { operation })).toEqual(unread)
    expect(judged(error, { catalogue: 'merchant' })).toMatchObject({ outcome: 'unknown', paths: [] })
  })
  it('about fields of the page it was refused', () => {
    for (const fields of [['Email', 'items[].price'], () => true])
      expect(judged(error, { fields, operation: 'write' })).toEqual(refused(...paths))
  })
  it('about one field that the page does not have it may be about the answer', () => {
    expect(judged(error, { fields: ['email'] })).toEqual(unread)
  })
  it('beside a request it is about the answer', () => {
    const fields = () => true
    const wrapped = [
      { error, request: new Request('http://a/', { method: 'POST' }) },
      { error, response: new Response('{}') },
      { error, config: { method: 'post' } },
      Object.assign(new Error('Invalid response'), { cause: error, config: { url: '/a', method: 'post' } }),
      Object.assign(new Error('x'), { name: 'ResponseValidationError', cause: error }),
      Object.assign(new Error('x'), { cause: error, data: { id: 1 } }),
    ]
    for (const one of wrapped) expect(judged(one, { fields, operation: 'write' })).toEqual(unread)
  })
  it('wrapped in another error it is the same', () => {
    const wrapped = new Error('x', { cause: error })
    expect(judged(wrapped)).toEqual(unread)
    expect(judged(wrapped, { fields: () => true })).toEqual(refused(...paths))
  })
})

it("a validator's error as a store keeps it", () => {
  const { name, message } = caught(() => ofZod.parse(input)) as Error
  expect(judged({ error: { name, message } })).toEqual(unread)
})
it('one wrong field of Yup', () => {
  const error = caught(() => ofYup.validateSync({ email: 'x' }))
  expect(judged(error)).toEqual(unread)
  expect(judged(error, { fields: ['email'] })).toEqual(refused('email'))
})
it('an Error of which nobody knows who made it', () => {
  const error = Object.assign(new Error('x'), { errors: { email: ['x'] } })
  expect(judged(error)).toEqual(unread)
  expect(judged(error, { fields: ['email'] })).toEqual(refused('email'))
})
it('a listed code says whose the error is', () => {
  const error = Object.assign(new Error('x'), { code: 'QUOTE_EXPIRED', errors: { email: ['x'] } })
  expect(judged(error)).toMatchObject({ code: 'QUOTE_EXPIRED', outcome: 'notApplied' })
})
it("what Apollo makes of the server's errors", () => {
  const error = Object.assign(new Error('x'), {
    name: 'CombinedGraphQLErrors',
    errors: [{ message: 'x', extensions: { field: 'email' } }],
  })
  expect(judged(error)).toEqual(refused('email'))
})
it('a file that is not there is no field', () => {
  const error = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: '/etc/x', syscall: 'open' })
  expect(judged(error, { fields: () => true })).toEqual(unread)
})
it('a list of fields that throws is no reason to throw', () => {
  const fields = (): boolean => {
    throw new Error('x')
  }
  expect(
    judged(
      caught(() => ofZod.parse(input)),
      { fields },
    ),
  ).toEqual(unread)
})
