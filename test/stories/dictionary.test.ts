import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogueEntries, type EntryData, sharedCopy } from '../../.scripts/catalogueData.mjs'
import { copyIds } from '../../src/core/copyIds'
import { resolveProblem } from '../../src/core/resolveProblem'
import {
  type CatalogueState,
  emptyState,
  fromSearch,
  toParams,
  views,
  withParams,
} from '../../stories/dictionary/address/address'
import { codesInText, indexCodes } from '../../stories/dictionary/search/codesInText'
import { csvOf, jsonOf, toCsv } from '../../stories/dictionary/table/exportRows'
import {
  countFacets,
  facets,
  type Filters,
  filterRows,
  matchesFirst,
  toggled,
  valueOf,
} from '../../stories/dictionary/filter/facets'
import { differencesOf } from '../../stories/dictionary/code/differencesOf'
import { disclosureExplained } from '../../stories/dictionary/code/explained'
import { findGaps } from '../../stories/dictionary/catalogue/findGaps'
import { readableCopies, readableEntries } from '../../stories/dictionary/entries/readableCopy'
import { makeRows, partsOf } from '../../stories/dictionary/table/rows'
import { searchRows } from '../../stories/dictionary/search/searchRows'
import { situationOf } from '../../stories/dictionary/code/situationOf'
import { snippetsOf } from '../../stories/dictionary/code/snippets'
import { sortKeys, sortRows } from '../../stories/dictionary/table/sortRows'
import { variantIn } from '../../stories/dictionary/code/variantIn'
import german from '../../locales/de/assetpay.json'
import germanCommon from '../../locales/de/common.json'
import commonEnglish from '../../locales/en/common.json'
import { catalogues as apis, common } from '../support/catalogues'

const all = [...apis, common]
const catalogues = all.map(({ catalogue }) => catalogue)
const english = (name: string) => all.find((one) => one.name === name)?.english ?? {}
/** Where there is none in German, English: only two of its files are read here. */
const germanFile = (name: string) => (name === 'assetpay' ? german : name === 'common' ? germanCommon : english(name))
const core = { resolveProblem, copyIds }
const sources = catalogueEntries(all, english, core)
const sampleOf = (name: string, code: string) => all.find((one) => one.name === name)?.samples[code]
const entries = readableEntries(sources, 'en', (name, code) => sampleOf(name, code)?.values)
const rows = makeRows({ entries, titleOf: (name) => name })
const index = indexCodes(rows, catalogues)
const keys = (query: string): readonly string[] => searchRows(rows, query, index).rows.map(({ key }) => key)

describe('search', () => {
  it.each([
    ['11', 'assetpay/PRICE_CHANGED'],
    ['PRICE_CHANGED', 'assetpay/PRICE_CHANGED'],
    ['price changed', 'assetpay/PRICE_CHANGED'],
    ['prices have', 'assetpay/PRICE_CHANGED'],
    ['accounts-3105', 'tesser/accounts-3105'],
    ['Accounts-3105', 'tesser/accounts-3105'],
    ['trade/price_changed', 'assetpay/trade/PRICE_CHANGED'],
    ['session expired', 'abstrapay/SESSION_EXPIRED'],
    ['steam account not able to trade', 'assetpay/USER_NOT_TRADEABLE'],
    ['2026-11-20T10:14:09Z ERROR pay-svc request failed err=accounts-3105 attempt=2', 'tesser/accounts-3105'],
    [
      '{"requestId":"r","success":false,"error":{"code":11,"key":"PRICE_CHANGED","message":"x"}}',
      'assetpay/PRICE_CHANGED',
    ],
    [
      'POST /deposit 409 {"requestId":"r","success":false,"error":{"code":11,"message":"x"}} 12ms',
      'assetpay/PRICE_CHANGED',
    ],
    ['price has', 'assetpay/PRICE_CHANGED'],
    ['plaid_login_eror', 'ratio/PLAID_LOGIN_ERROR'],
    ['MISING_CITY', 'ratio/MISSING_CITY'],
    ['Fehler 11', 'assetpay/PRICE_CHANGED'],
    ['price went up', 'assetpay/trade/PRICE_CHANGED'],
    ['price rose', 'assetpay/PRICE_CHANGED'],
    ['wrong birthday', 'ratio/INVALID_DATE_OF_BIRTH'],
    ['steam trade link wrong', 'assetpay/INVALID_TRADEURL'],
    [
      'body="{\\"message\\":\\"x\\",\\"errorCode\\":\\"SESSION_EXPIRED\\",\\"error\\":\\"Bad Request\\"}"',
      'abstrapay/SESSION_EXPIRED',
    ],
    ['{"errors":[{"error_code":"accounts-3105","error_message":"m"}]}', 'tesser/accounts-3105'],
  ])('%s finds %s first', (query, key) => {
    expect(keys(query)[0]).toBe(key)
  })

  it('finds an entry by the words of its situations, in each language that is searched', () => {
    // A language of its own, so that nothing is found by its English words.
    const strange = (text: string) => (text.includes('{') ? text : text.replace(/\p{L}+/gu, '$&oxo'))
    const strangeFile = (name: string) =>
      Object.fromEntries(Object.entries(english(name)).map(([id, text]) => [id, strange(text)]))
    const other = readableEntries(catalogueEntries(all, strangeFile, core, english), 'en', () => undefined)
    const both = makeRows({ entries, other, titleOf: (name) => name })
    const found = (query: string) => searchRows(both, query, index).rows.map(({ key }) => key)
    for (const [at, { catalogue, code, variants }] of entries.entries()) {
      for (const { copy } of [...variants, ...(other[at]?.variants ?? [])]) {
        // As long as it is, a whole detail would be taken for a paste.
        const words = copy.detail.slice(0, 60)
        expect(found(words), `${code}: ${words}`).toContain(`${catalogue}/${code}`)
      }
    }
  })

  it('finds every code by itself, first', () => {
    for (const { entry, key } of rows) {
      const [first = ''] = keys(entry.code)
      expect(partsOf(first)[1], key).toBe(entry.code)
    }
  })

  it('finds the code of every sample body first', () => {
    for (const { catalogue, code } of entries) {
      const sample = sampleOf(catalogue, code)
      if (catalogue === 'common' || typeof sample?.body !== 'object') continue
      const [first] = codesInText(JSON.stringify(sample.body, null, 2), index).rows
      // A plain 401 has no code in its body: only the status says it.
      if (code !== 'UNAUTHORIZED') expect(first?.key, `${catalogue} ${code}`).toBe(`${catalogue}/${code}`)
    }
  })

  it('takes the same word from the catalogue that the body belongs to', () => {
    const found = keys('{"createTime":"2023-01-01T12:34:56.000Z","message":"m","code":"INSUFFICIENT_BALANCE"}')
    expect(found).toEqual(['ratio/INSUFFICIENT_BALANCE'])
  })

  it('says how an unlisted code of a known shape is placed', () => {
    const { body, rows: found } = searchRows(rows, '{"errors":[{"error_code":"treasury-3319"}]}', index)
    expect(body).toMatchObject({ catalogue: 'tesser', code: 'treasury-3319', listed: false })
    expect(found).toEqual([])
  })

  it('falls back to what has most of the words, and to nothing', () => {
    const close = searchRows(rows, 'refresh prices zzzz', index)
    expect(close.by).toBe('close')
    expect(close.rows.map(({ key }) => key)).toContain('assetpay/PRICE_CHANGED')
    expect(keys('qqqq zzzz')).toEqual([])
    expect(searchRows(rows, '  ', index)).toMatchObject({ by: 'all', rows })
  })

  it('takes any text, quickly', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json(), fc.stringMatching(/^[{}"\\,:a-z]*$/)),
        (text) => {
          const { rows: found } = searchRows(rows, text, index)
          expect(new Set(found).size).toBe(found.length)
        },
      ),
    )
    // Whatever grows with the square of its length doesn't come back in time.
    keys(`${'{"a":'.repeat(30_000)} PRICE_CHANGED`)
  }, 30_000)
})

const filtersOf = fc
  .array(fc.tuple(fc.constantFrom(...facets), fc.constantFrom(...rows)), { maxLength: 4 })
  .map((choices) =>
    choices.reduce<Filters>((filters, [facet, row]) => toggled(filters, facet, valueOf(row, facet)), {}),
  )

describe('filters', () => {
  it('counts what choosing a value would leave', () => {
    fc.assert(
      fc.property(filtersOf, fc.constantFrom(...facets), (filters, facet) => {
        for (const { value, count } of countFacets(rows, filters)[facet]) {
          expect(filterRows(rows, { ...filters, [facet]: [value] })).toHaveLength(count)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('finds an entry by each of its situations, all of what is chosen in the same one', () => {
    const byCode = (filters: Filters) => filterRows(rows, filters).map(({ key }) => key)
    // While reading it is a warning that can be repeated; while writing its outcome is not known.
    expect(byCode({ outcome: ['unknown'], recovery: ['checkActivity'] })).toContain('assetpay/SERVER_ERROR')
    expect(byCode({ outcome: ['notApplied'], surface: ['toast'] })).toContain('assetpay/SERVER_ERROR')
    expect(byCode({ outcome: ['unknown'], surface: ['toast'] })).not.toContain('assetpay/SERVER_ERROR')
    const [row] = rows.filter(({ key }) => key === 'assetpay/SERVER_ERROR')
    expect(row && matchesFirst(row, { surface: ['toast'] })).toBe(false)
    expect(row && valueOf(row, 'surface')).toBe('banner')
  })

  it('takes a value out again', () => {
    const on = toggled(toggled({}, 'severity', 'error'), 'catalogue', 'ratio')
    expect(toggled(toggled(on, 'severity', 'error'), 'catalogue', 'ratio')).toEqual({})
  })

  it.each(sortKeys)('sorts by %s, keeping every row', (by) => {
    const up = sortRows(rows, { by, down: false })
    expect(new Set(up)).toEqual(new Set(rows))
    expect(sortRows(rows, undefined)).toBe(rows)
    expect(sortRows(up, { by, down: true })[0]).not.toBe(up[0])
  })
})

describe('address', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  const states: fc.Arbitrary<CatalogueState> = fc.record({
    query: words,
    filters: fc
      .dictionary(fc.constantFrom(...facets), fc.uniqueArray(words, { minLength: 1, maxLength: 3 }), {
        noNullPrototype: true,
      })
      .map((filters) => filters as Filters),
    sort: fc.option(fc.record({ by: fc.constantFrom(...sortKeys), down: fc.boolean() }), { nil: undefined }),
    compare: fc.option(fc.constantFrom('de', 'ar', 'zh-Hant'), { nil: undefined }),
    view: fc.constantFrom(...views),
  })

  it('gives back every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(fromSearch(withParams('?id=dictionary--catalogue', toParams(state)))).toEqual(
          JSON.parse(JSON.stringify(state)),
        )
      }),
    )
  })

  it('leaves what belongs to others, and takes out what is empty', () => {
    const full = withParams('?id=a&globals=locale:de', toParams({ ...emptyState, query: 'x' }))
    expect(full).toBe('?id=a&globals=locale%3Ade&q=x')
    expect(new URLSearchParams(withParams(full, toParams(emptyState))).get('q')).toBeNull()
    expect(withParams('?q=x', toParams(emptyState))).toBe('')
  })

  it('takes any address', () => {
    fc.assert(fc.property(fc.string(), (text) => fromSearch(`?${text}`).query.length >= 0))
    expect(fromSearch('?sort=nothing&severity=%25&view=x')).toEqual(emptyState)
  })

  it('knows catalogue and code of a key', () => {
    expect(partsOf('assetpay/trade/PRICE_CHANGED')).toEqual(['assetpay', 'trade/PRICE_CHANGED'])
    expect(partsOf('nothing')).toEqual(['', 'nothing'])
  })
})

/** A strict reader of RFC 4180. */
function parseCsv(text: string): string[][] {
  const table: string[][] = []
  let line: string[] = []
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let cell = cells.exec(text); cell; cell = cells.exec(text)) {
    line.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '')
    if (cell[3] === '\r\n') {
      table.push(line)
      line = []
    }
    if (cells.lastIndex === text.length) break
  }
  return table
}

describe('export', () => {
  it('writes any text as CSV, and no formula', () => {
    const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(table, (cells) => {
        const read = parseCsv(toCsv(cells))
        expect(read).toEqual(cells.map((line) => line.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))))
        expect(read.flat().some((text) => /^[=+\-@\t\r]/.test(text))).toBe(false)
      }),
    )
  })

  it('has a line for every row, and the members of catalogue.json', () => {
    const some = filterRows(rows, { catalogue: ['ratio'] })
    const table = parseCsv(csvOf(some, { locale: 'en' }))
    expect(table).toHaveLength(some.length + 1)
    expect(new Set(table.map((line) => line.length)).size).toBe(1)
    const data = JSON.parse(jsonOf(some, { locale: 'en' })) as { entries: unknown[] }
    expect(data.entries).toEqual(some.map(({ entry }) => entry))
  })

  it('has a second language where it is shown', () => {
    const other = catalogueEntries(all, germanFile, core, english)
    const both = makeRows({ entries, other, titleOf: (name) => name })
    const [head = [], line = []] = parseCsv(csvOf(both, { locale: 'en', compare: 'de' }))
    expect(line[head.indexOf('title (de)')]).toBe(other[0]?.copy.title)
  })
})

describe('copy as a person reads it', () => {
  it('has no syntax in it', () => {
    for (const { catalogue, code, copy, variants } of entries) {
      for (const words of [copy, ...variants.map((variant) => variant.copy)]) {
        for (const text of Object.values(words)) {
          expect(text, `${catalogue} ${code}`).not.toMatch(/[{}]|undefined|\bnone\b/)
        }
      }
    }
  })

  it('has the values of the sample answer', () => {
    const entry = entries.find(({ code }) => code === 'TOO_MANY_ITEMS')
    expect(entry?.copy.detail).toMatch(/50/)
  })
})

describe('situations', () => {
  const entryOf = (code: string) => entries.find((entry) => entry.code === code)!

  it('has each of them in words of its own', () => {
    expect(situationOf({ scope: 'part' })).toBe('Where only part of it failed')
    expect(situationOf({ operation: ['read', 'notKnown'], signedIn: 'notSaid' })).toBe(
      'For a read or an operation that isn’t known, not said whether the person is signed in',
    )
    for (const { code, variants } of entries) {
      const said = variants.map(({ when }) => situationOf(when))
      expect(new Set(said).size, code).toBe(variants.length)
    }
  })

  it('knows which of them holds: three states of being signed in, and never a part', () => {
    const { variants } = entryOf('ACCOUNT_DISABLED')
    const titleIn = (signedIn: boolean | 'notSaid') => variantIn(variants, { operation: 'write', signedIn })?.copy.title
    expect(titleIn(false)).toBeUndefined()
    expect(titleIn(true)).toBe(commonEnglish['restricted.account.title'])
    expect(titleIn('notSaid')).toBe(commonEnglish['private.notSaid.title'])
    const failedTrade = entryOf('trade/PRICE_CHANGED')
    expect(failedTrade.variants.map(({ when }) => when.scope)).toContain('part')
    expect(variantIn(failedTrade.variants, { operation: 'write', signedIn: true })?.when.scope).toBeUndefined()
  })

  it('says in what they differ from the entry', () => {
    const entry = entryOf('PRICE_CHANGED')
    const read = variantIn(entry.variants, { operation: 'read', signedIn: true })!
    expect(differencesOf(entry, read)).toEqual(['detail'])
    expect(differencesOf(entry, entry)).toEqual([])
    const failed = entryOf('SERVER_ERROR')
    expect(differencesOf(failed, variantIn(failed.variants, { operation: 'read', signedIn: true })!)).toEqual([
      ...['title', 'detail', 'action', 'severity', 'outcome', 'surface'],
    ])
  })
})

describe('disclosure', () => {
  it('says of an ordinary refusal that looks like a ban that it is one', () => {
    const covers = entries.filter(({ cover }) => cover)
    expect(covers.length).toBeGreaterThan(0)
    for (const { catalogue, code, cover, disclosure } of entries) {
      if (disclosure !== 'restricted') continue
      const definition = catalogues.find(({ name }) => name === catalogue)!.errors[code]!
      expect(disclosureExplained(definition).startsWith('An ordinary refusal that looks like the bans'), code).toBe(
        cover === true,
      )
    }
  })
})

describe('shared words', () => {
  it('are what no entry shows, as a person reads them', () => {
    const copies = readableCopies(sharedCopy(all, english, core), 'en')
    expect(Object.keys(copies)).toEqual(expect.arrayContaining(['part', 'violations', 'field.generic']))
    expect(copies['part']?.title).toBe(commonEnglish['part.title'])
    for (const [id, copy] of Object.entries(copies)) {
      for (const text of Object.values(copy)) expect(text, id).not.toMatch(/[{}]|undefined/)
    }
  })
})

describe('gaps', () => {
  const hasSample = (name: string, code: string) => sampleOf(name, code) !== undefined
  const none = { hasSample, sameOnPurpose: () => false }

  it('has none in English', () => {
    expect(findGaps({ english: sources, others: {}, ...none })).toEqual([])
  })

  it('finds missing words, untranslated ones, and what developers lack', () => {
    const [first] = sources
    const broken = { ...(first as EntryData), description: '', copy: { ...(first as EntryData).copy, title: '' } }
    const gaps = findGaps({
      english: [broken],
      others: { de: [first as EntryData] },
      hasSample: () => false,
      sameOnPurpose: () => false,
    })
    expect(gaps.map(({ locale, missing }) => [locale, missing])).toEqual([
      ['en', 'title'],
      [undefined, 'description'],
      [undefined, 'sample answer'],
      ['de', 'translation'],
    ])
  })
})

describe('snippets', () => {
  it('has one to show every entry and one to make it happen, and overrides only what may be told', () => {
    for (const entry of sources) {
      const snippets = snippetsOf(entry, entry.code, entry.catalogue, sampleOf(entry.catalogue, entry.code))
      expect(snippets, entry.code).toHaveLength(entry.disclosure === 'open' ? 3 : 2)
      expect(snippets[0]?.text).toContain('useApiError(')
    }
  })

  it('looks for the surface that the sample answer leads to, where nothing is said of the person', () => {
    const failed = sources.find(({ code }) => code === 'TRADE_NOT_FOUND')!
    for (const entry of [failed, ...sources.filter(({ variants }) => variants.some(({ when }) => when.scope))]) {
      const sample = sampleOf(entry.catalogue, entry.code)!
      const { surface } =
        variantIn(entry.variants, { operation: sample.operation ?? 'notKnown', signedIn: 'notSaid' }) ?? entry
      expect(snippetsOf(entry, entry.code, entry.catalogue, sample).at(-1)?.text).toContain(`findSurface('${surface}'`)
    }
  })
})
