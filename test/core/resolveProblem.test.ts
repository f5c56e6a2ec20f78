import { describe, expect, it } from 'vitest'
import type { Operation } from '../../src/problem'
import { catalogues, problemOf, resolve } from './support'
import { resolveProblem } from '../../src/core/resolveProblem'

const shop = (code: string, more: object = {}): object => ({ shop: { code }, ...more })

describe('an outcome that nobody knows', () => {
  it.each<[Operation | undefined, object]>([
    ['write', { copy: 'unknown', outcome: 'unknown', recovery: 'checkActivity', surface: 'banner', severity: 'error' }],
    ['read', { copy: 'unknown.read', outcome: 'notApplied', recovery: 'retry', surface: 'toast', severity: 'warning' }],
    ['idempotentWrite', { copy: 'unknown.idempotent', outcome: 'unknown', recovery: 'retry' }],
    [undefined, { copy: 'unknown.either', outcome: 'unknown', recovery: 'checkActivity' }],
  ])('%s', (operation, presentation) => {
    expect(resolve(shop('CRASHED'), operation && { operation }).presentation).toMatchObject(presentation)
  })
  it('holds for a lost connection, too', () => {
    expect(resolve(new TypeError('Failed to fetch'), { operation: 'write' }).presentation.copy).toBe('NETWORK')
  })
})

describe('variants', () => {
  it.each<[Operation | undefined, string]>([
    ['read', 'refresh'],
    ['write', 'checkActivity'],
    [undefined, 'checkActivity'],
    ['idempotentWrite', 'contactSupport'],
  ])('the first that matches wins: %s', (operation, recovery) => {
    expect(resolve(shop('LOADING'), operation && { operation }).presentation.recovery).toBe(recovery)
  })
  it('what is private is exact only to its subject, once signed in', () => {
    expect(resolve(shop('OWN_EMAIL'), {}, { signedIn: false }).presentation.copy).toBe('private.signIn')
    expect(resolve(shop('OWN_EMAIL'), {}, { signedIn: true }).presentation.copy).toBe('OWN_EMAIL.exact')
    expect(resolve(shop('OWN_EMAIL'), {}, { audience: 'operator' }).presentation.copy).toBe('OWN_EMAIL.exact')
  })
})

describe('whether the person is signed in', () => {
  const looks = (code: string, situation: object) => {
    const { presentation, fingerprint } = resolve(shop(code), {}, situation)
    return { presentation, fingerprint }
  }
  it('is not said: every sign-in failure looks the same, own and other alike, and is true of all', () => {
    const notSaid = looks('WRONG_PASSWORD', {})
    expect(notSaid.presentation).toMatchObject({ copy: 'private.notSaid', recovery: 'contactSupport' })
    expect(looks('OWN_EMAIL', {})).toEqual(notSaid)
  })
  it('is false: they are the same again, in the words of a sign-in form', () => {
    const neutral = looks('WRONG_PASSWORD', { signedIn: false })
    expect(neutral.presentation.copy).toBe('private.signIn')
    expect(looks('OWN_EMAIL', { signedIn: false })).toEqual(neutral)
  })
  it('is true: somebody who is signed in is not told to sign in', () => {
    expect(looks('TAKEN', {}).presentation).toMatchObject({ copy: 'private.signUp', recovery: 'signIn' })
    expect(looks('TAKEN', { signedIn: true }).presentation).toMatchObject({
      copy: 'private.signUp.signedIn',
      recovery: 'contactSupport',
    })
  })
})

describe('a field that is named without a code', () => {
  const copies = (paths: string[]) => resolve(shop('LOADING', { fields: paths })).violations.map(({ copy }) => copy)
  it('takes the sentence that the catalogue has for it, in whatever spelling', () => {
    expect(copies(['email', 'e_mail', 'items.0.Email'])).toEqual([
      'field.email.format',
      'field.email.format',
      'field.email.format',
    ])
    expect(copies(['nobodyKnows'])).toEqual(['field.generic'])
  })
})

describe('what is hidden', () => {
  it('looks the same for all of a kind', () => {
    const looks = [
      resolve(shop('BLOCKED', { wait: 9, fields: ['a'], part: true, id: 'r' }), { values: { limit: 5 } }),
      resolve(shop('BANNED')),
      resolve(shop('BAN_NEW')),
      resolve({ shop: { number: 66 } }),
      resolve({ status: 403 }),
      resolve({ status: 451 }),
    ]
    for (const { presentation, violations, fingerprint, problem } of looks) {
      expect([presentation, violations, fingerprint]).toEqual([looks[0]?.presentation, [], looks[0]?.fingerprint])
      expect(problem).toMatchObject({ values: {}, violations: [] })
      expect(problem.availableAt).toBeUndefined()
    }
  })
  it('keeps what developers need', () => {
    const input = { shop: { code: 'BLOCKED', message: 'words' } }
    const { problem } = resolve(input)
    expect(problem).toMatchObject({ cause: input, serverMessage: 'words', code: 'BLOCKED' })
    expect(Object.keys(problem)).not.toContain('cause')
  })
  it('an open entry says where it comes from, and a hidden one does not', () => {
    expect(resolve(shop('SOLD_OUT')).fingerprint).not.toBe(resolve('SOLD_OUT', { catalogue: 'other' }).fingerprint)
    expect(resolve(shop('BLOCKED')).fingerprint).not.toContain('shop')
  })
})

describe('fields', () => {
  it('one: the field, with its own words', () => {
    const { presentation, violations } = resolve(shop('CITY'))
    expect(presentation).toMatchObject({ surface: 'field', copy: 'field.city.missing', recovery: 'editField' })
    expect(violations).toEqual([{ path: 'city', code: 'CITY', copy: 'field.city.missing' }])
  })
  it('an unlisted code that the catalogue classifies', () => {
    const { presentation, violations } = resolve(shop('BROKEN_CITY'))
    expect(presentation.surface).toBe('field')
    expect(violations).toEqual([{ path: 'city', code: 'BROKEN_CITY', copy: 'field.city.format' }])
  })
  it('several: a summary', () => {
    const { presentation, violations } = resolve({ shops: [{ code: 'CITY' }, { code: 'EMAIL' }] })
    expect(presentation).toMatchObject({ surface: 'banner', copy: 'violations' })
    expect(violations.map(({ copy }) => copy)).toEqual(['field.city.missing', 'field.email.format'])
  })
  it('several things about one field are still that field', () => {
    expect(resolve({ shops: [{ code: 'CITY' }, { code: 'EMAIL', field: 'city' }] }).presentation.surface).toBe('field')
  })
  it('beside something else: that keeps its own words', () => {
    const { presentation, violations } = resolve({ shops: [{ code: 'CITY' }, { code: 'EMAIL' }, { code: 'SOLD_OUT' }] })
    expect(presentation).toMatchObject({ copy: 'SOLD_OUT', surface: 'banner' })
    expect(violations).toHaveLength(2)
  })
  it('named without a code, where only the status is known', () => {
    const one = resolve({ shops: [{}], fields: ['note'], status: 422 })
    expect(one.presentation).toMatchObject({ surface: 'field', copy: 'field.generic', recovery: 'editField' })
    const two = resolve({ shops: [{}], fields: ['note', 'city'], status: 422 })
    expect(two.presentation).toMatchObject({ surface: 'banner', copy: 'violations' })
  })
})

it('where a part failed, nothing is to be repeated', () => {
  expect(resolve(shop('BUSY', { part: true })).presentation).toMatchObject({
    recovery: 'checkActivity',
    surface: 'banner',
  })
})

describe('unlisted codes', () => {
  it('where the catalogue does not classify it, the status decides', () => {
    expect(resolve({ status: 503, data: shop('NEW_ONE') }).presentation.copy).toBe('unavailable')
    expect(resolve({ status: 403, data: shop('NEW_ONE') }).presentation.copy).toBe('restricted.account')
    expect(resolve(shop('NEW_ONE')).presentation.copy).toBe('unknown.either')
  })
  it('stay where they were placed when the problem went through JSON', () => {
    const problem = problemOf({ shop: { number: 66 } })
    const copy = JSON.parse(JSON.stringify(problem)) as typeof problem
    expect(resolveProblem(copy, { catalogues }).presentation).toEqual(
      resolveProblem(problem, { catalogues }).presentation,
    )
  })
  it('resolve also where their catalogue is not registered', () => {
    expect(resolveProblem(problemOf(shop('SOLD_OUT')), { catalogues: [] }).presentation.copy).toBe('conflict')
  })
})
