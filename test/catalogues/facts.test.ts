import { describe, expect, it } from 'vitest'
import abstrapayFacts from '../facts/abstrapay.json'
import assetpayRanges from '../facts/assetpay-ranges.json'
import assetpayFacts from '../facts/assetpay.json'
import ratioFacts from '../facts/ratio.json'
import tesserFacts from '../facts/tesser.json'
import { catalogues } from '../support/catalogues'

/** One row of an API's public reference. */
interface Fact {
  readonly code: string
  readonly number?: number
  readonly status?: number
  /** The heading or number range under which the reference lists it. */
  readonly domain: string
}

const facts: Readonly<Record<string, readonly Fact[]>> = {
  assetpay: assetpayFacts,
  abstrapay: abstrapayFacts,
  ratio: ratioFacts,
  tesser: tesserFacts,
}
/** What a catalogue has beside the reference's table: AbstraPay's plain 401, which comes without a code. */
const beside: Readonly<Record<string, readonly string[]>> = { abstrapay: ['UNAUTHORIZED'] }
/** Where the reference has one list without headings, the catalogue groups as it likes. */
const withoutHeadings: readonly string[] = ['ratio']

it('covers the 397 codes of the references', () => {
  expect(Object.fromEntries(Object.entries(facts).map(([name, rows]) => [name, rows.length]))).toEqual({
    assetpay: 74 + 6,
    abstrapay: 15,
    ratio: 159,
    tesser: 143,
  })
  const listed = catalogues.flatMap(({ name, catalogue }) =>
    Object.keys(catalogue.errors).filter((code) => !beside[name]?.includes(code)),
  )
  expect(listed).toHaveLength(397)
})

describe.each(catalogues)('$name', ({ name, catalogue }) => {
  const rows = facts[name] ?? []
  const definitions = `src/catalogues/${name}/definitions.ts`

  it('lists the codes of the reference, nothing more or less', () => {
    const known = new Set([...rows.map(({ code }) => code), ...(beside[name] ?? [])])
    expect([
      ...rows
        .filter(({ code }) => catalogue.errors[code] === undefined)
        .map(({ code, status = 'no status', domain }) => `add ${code} (${status}, ${domain}) to ${definitions}`),
      ...Object.keys(catalogue.errors)
        .filter((code) => !known.has(code))
        .map((code) => `remove ${code} from ${definitions}: test/facts/${name}.json doesn't have it`),
    ]).toEqual([])
  })

  it('has the statuses of the reference', () => {
    expect(
      rows.flatMap(({ code, status }) => {
        const entry = catalogue.errors[code]
        if (entry === undefined || entry.status === status) return []
        return [`${code}: status ${String(entry.status)} in ${definitions}, ${String(status)} in the reference`]
      }),
    ).toEqual([])
  })

  it('has the numbers of the reference as aliases', () => {
    expect(
      rows.flatMap(({ code, number }) => {
        const entry = catalogue.errors[code]
        const has = (entry?.aliases ?? []).join()
        const wanted = number === undefined ? '' : String(number)
        return entry === undefined || has === wanted
          ? []
          : [`${code}: aliases [${has}] in ${definitions}, [${wanted}] in the reference`]
      }),
    ).toEqual([])
    const numbers = rows.flatMap(({ code, number }) => (number === undefined ? [] : [[String(number), code]]))
    expect({ ...catalogue.aliases }).toEqual(Object.fromEntries(numbers))
  })

  it('has a domain for every code', () => {
    expect(
      Object.entries(catalogue.errors)
        .filter(([, { domain }]) => !/^[a-z][a-zA-Z-]*$/.test(domain))
        .map(([code, { domain }]) => `${code}: "${domain}" in ${definitions} isn't a plain lower-case word`),
    ).toEqual([])
  })

  it.skipIf(withoutHeadings.includes(name))('groups the codes as the reference does', () => {
    const slugs = new Map<string, Set<string>>()
    const headings = new Map<string, Set<string>>()
    for (const { code, domain } of rows) {
      const slug = catalogue.errors[code]?.domain
      if (slug === undefined) continue
      slugs.set(domain, (slugs.get(domain) ?? new Set()).add(slug))
      headings.set(slug, (headings.get(slug) ?? new Set()).add(domain))
    }
    const several = (groups: Map<string, Set<string>>, what: string): string[] =>
      [...groups]
        .filter(([, parts]) => parts.size > 1)
        .map(([one, parts]) => `${what} "${one}" in ${definitions} is split: ${[...parts].join(' / ')}`)
    expect([...several(slugs, 'the heading'), ...several(headings, 'the domain')]).toEqual([])
  })
})

describe('the facts themselves', () => {
  it.each(Object.entries(facts))('%s: no code and no number stands twice', (_, rows) => {
    const numbers = rows.flatMap(({ number }) => number ?? [])
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('assetpay: 15 ranges, and every number is in the one of its domain', () => {
    expect(assetpayRanges).toHaveLength(15)
    const astray = (assetpayFacts as readonly Fact[]).filter(({ number, domain }) => {
      if (number === undefined) return false
      return !assetpayRanges.some((range) => range.domain === domain && range.from <= number && number <= range.to)
    })
    expect(astray).toEqual([])
  })
})
