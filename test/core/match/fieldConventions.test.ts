import { describe, expect, it } from 'vitest'
import { defineCatalogue } from '../../../src/catalogue/defineCatalogue'
import { normalizeError } from '../../../src/core/normalizeError'
import { merchant } from '../../fixtures/merchant'

/* What names a field, and what only looks like it. The recorded answers are in standardBody.test.ts. */

const thrown = (data: unknown, status = 422): unknown =>
  Object.assign(new Error('x'), { response: { status, headers: {}, data } })
const fieldsOf = (data: unknown, status?: number): readonly string[] =>
  normalizeError(thrown(data, status), { catalogues: [merchant] })?.violations.map(({ path }) => path) ?? []

describe('names fields', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a map of texts', { errors: { email: 'x', phone: 'y' } }, ['email', 'phone']],
    ['a map of texts and lists', { errors: { email: 'x', phone: ['y'] } }, ['email', 'phone']],
    ['a map with what is right', { errors: { email: [], phone: ['y'], city: null } }, ['phone']],
    ['a map of objects', { errors: { email: { required: true }, phone: { type: 'min' } } }, ['email', 'phone']],
    ['a field that is called message', { errors: { message: ['too long'], email: ['x'] } }, ['message', 'email']],
    ['a field that is called code', { errors: { code: ['wrong'] } }, ['code']],
    ['fields as a list of names', { message: 'x', fields: ['email', 'phone'] }, ['email', 'phone']],
    ['missing fields', { code: 'MISSING', missing_fields: ['email'] }, ['email']],
    ['Apollo', { errors: [{ message: 'x', extensions: { invalidArgs: ['email'] } }] }, ['email']],
    ['Lighthouse', { errors: [{ message: 'x', extensions: { validation: { 'input.email': ['a b'] } } }] }, ['email']],
    ['a Rails hash without a status', { card: ['is not valid'] }, ['card']],
    ['Japanese', { email: ['有効な値を入力してください。'] }, ['email']],
    [
      'AJV 6',
      { errors: [{ dataPath: '.items[0]', params: { missingProperty: 'price' }, message: 'x' }] },
      ['items.0.price'],
    ],
    [
      'AJV, one too many',
      { errors: [{ instancePath: '/a', params: { additionalProperty: 'b' }, keyword: 'x' }] },
      ['a.b'],
    ],
    ['JSON:API by itself', { status: '422', title: 'x', source: { pointer: '/data/attributes/email' } }, ['email']],
    ['Conform', { status: 'error', error: { email: ['Is required'] } }, ['email']],
    [
      'Sequelize',
      { name: 'SequelizeValidationError', errors: [{ message: 'x', path: 'email', value: '' }] },
      ['email'],
    ],
    [
      'AWS',
      { __type: 'ValidationException', message: 'x', fieldList: [{ path: '/amount', message: 'x' }] },
      ['amount'],
    ],
  ])('%s', (_, body, fields) => {
    expect(fieldsOf(body)).toEqual(fields)
  })
})

describe('names none', () => {
  it.each<[string, unknown]>([
    ['one error with a code and a message', { errors: { code: 'declined', message: 'x y' } }],
    ['one error with a number', { errors: { code: 7, message: 'x y', type: 'card' } }],
    ['one error with a message', { errors: { message: 'x y' } }],
    ['reasons', { reasons: ['too low', 'too high'] }],
    ['messages', { message: ['email must be an email'] }],
    ['warnings', { warnings: ['deprecated since 2020'] }],
    ['details in words', { message: 'x', details: { reason: 'Prices have changed' } }],
    ['details with a hint', { message: 'x', details: { hint: ['try again later'], limit: 5 } }],
    ['an inner error', { message: 'x', data: { original: { code: 'E1', message: 'x y' } } }],
    ["a request's path", { status: 404, error: 'Not Found', path: '/orders', message: 'x' }],
    ["a request's place", { code: 'E1', message: 'x', location: 'body' }],
    ['a house', { message: 'x', property: 'Hotel Astoria' }],
    ['numbers', { errors: { count: 3 } }],
    ['a stack', { message: 'x', extensions: { stacktrace: ['Error: a b', 'at c d'] } }],
    ['nothing at all', { errors: {} }],
    ['what is wrong with the whole', { errors: { non_field_errors: ['a b'], base: ['c d'], _schema: ['e f'] } }],
    ['a form with nothing wrong', { ui: { nodes: [{ attributes: { name: 'a' }, messages: [] }] } }],
  ])('%s', (_, body) => {
    expect(fieldsOf(body)).toEqual([])
  })
})

describe('codes', () => {
  const shop = defineCatalogue({
    name: 'shop',
    errors: {
      JSON: merchant.errors.QUOTE_EXPIRED as never,
      taken: merchant.errors.QUOTE_EXPIRED as never,
      parameter_invalid: merchant.errors.QUOTE_EXPIRED as never,
    },
  })
  const codeOf = (body: unknown): string | undefined => normalizeError(thrown(body), { catalogues: [shop] })?.code
  it.each(['application/json', 'text/json', 'application/vnd.api.json'])('%s is no code', (type) => {
    expect(codeOf({ type, message: 'x' })).toBe('HTTP_422')
  })
  it("a problem's type is one", () => {
    for (const type of ['https://a.example/errors/json', '/errors/json', 'urn:errors:json'])
      expect(codeOf({ type, title: 'x' })).toBe('JSON')
  })
  it('a field in a map has its own', () => {
    expect(codeOf({ errors: { email: [{ error: 'taken', value: 'a' }] } })).toBe('taken')
    expect(codeOf({ errors: { email: { code: 'taken', message: 'x' } } })).toBe('taken')
  })
  it('one error under errors has its own', () => {
    expect(codeOf({ errors: { code: 'parameter_invalid', message: 'x', parameter: 'amount' } })).toBe(
      'parameter_invalid',
    )
  })
  it('beside words about the whole', () => {
    expect(codeOf({ message: 'x', data: { code: 'taken', errors: ['a b'] } })).toBe('taken')
  })
})

it('a name from a server is no key of an object', () => {
  const body: unknown = JSON.parse('{"errors":{"__proto__":["a b"],"constructor":["c d"],"email":["e f"]}}')
  expect(fieldsOf(body)).toContain('email')
  expect(fieldsOf(JSON.parse('{"__proto__":{"email":["e f"]}}'))).not.toContain('polluted')
  expect(Object.prototype).not.toHaveProperty('email')
})
