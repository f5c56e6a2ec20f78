import { describe, expect, it } from 'vitest'
import { argumentsOf, type Branch, branchesOf, pluralsOf, standIn, syntaxError } from './icu'
import { type Locale, locales } from './locales'
import { budgets, slotOf, vendors, widthOf } from './wording'

const source = locales.find(({ tag }) => tag === 'en')?.files ?? {}
const translations = locales.filter(({ tag }) => tag !== 'en')
const fileOf = (tag: string, name: string): string => `locales/${tag}/${name}.json`
const shown = (text: string): string => text.replace(new RegExp(`${standIn}+`, 'g'), '…')

/** Each message that is there in this language and in English. */
const pairsOf = ({ tag, files }: Locale) =>
  Object.entries(source).flatMap(([name, english]) =>
    Object.entries(files[name] ?? {}).flatMap(([id, text]) => {
      const original = english[id]
      if (original === undefined || syntaxError(text) !== undefined || syntaxError(original) !== undefined) return []
      return [{ name, id, text, original, where: `${fileOf(tag, name)} ${id}` }]
    }),
  )
/** Each text that a person can read: one for each way through the branches of each message. */
const readingsOf = (locale: Locale) =>
  pairsOf(locale).flatMap(({ id, text, where }) =>
    branchesOf(text).map((branch) => ({ id, text: branch.text, where: `${where}: "${shown(branch.text)}"` })),
  )

/** The scripts of a language, by the script that its locale is written in. */
const scripts: Readonly<Record<string, string>> = {
  Jpan: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}',
  Kore: '\\p{Script=Hangul}\\p{Script=Han}',
  Hans: '\\p{Script=Han}',
  Hant: '\\p{Script=Han}',
  Arab: '\\p{Script=Arabic}',
  Hebr: '\\p{Script=Hebrew}',
  Cyrl: '\\p{Script=Cyrillic}',
  Grek: '\\p{Script=Greek}',
  Deva: '\\p{Script=Devanagari}',
  Beng: '\\p{Script=Bengali}',
  Thai: '\\p{Script=Thai}',
  Latn: '\\p{Script=Latin}',
}
const scriptOf = (tag: string): string => new Intl.Locale(tag).maximize().script ?? 'Latn'
/** What stays in Latin letters whatever the script. */
const latinEverywhere =
  /name@example\.com|https:\/\/|\b(?:Steam|URL|IBAN|BIC|SWIFT|ID|US|Ethereum|Solana|Stellar|Polygon|Bitcoin)\b/g
/** Words here are not set apart by spaces, or grow prefixes: look for a phrase anywhere. */
const withoutBoundaries: readonly string[] = ['Jpan', 'Hans', 'Hant', 'Kore', 'Thai', 'Arab', 'Hebr']

it('has English as the source', () => {
  expect(Object.keys(source).sort()).toEqual(['abstrapay', 'assetpay', 'common', 'ratio', 'tesser'])
})

describe.each([...locales])('$tag: the actions', ({ tag, files }) => {
  it('are spoken with the words that the button shows, and more that makes sense on its own', () => {
    const messages = files.common ?? {}
    expect(
      Object.entries(messages).flatMap(([id, text]) => {
        const spoken = /^action\..*\.label$/.test(id) ? messages[id.replace(/label$/, 'spoken')] : text
        return spoken?.startsWith(text)
          ? []
          : `${fileOf(tag, 'common')} ${id}: "${String(spoken)}" doesn't begin with "${text}"`
      }),
    ).toEqual([])
  })
})

describe.each([...locales])('$tag: what is said about it', ({ tag, metadata, files }) => {
  const path = `locales/${tag}/locale.json`
  const terms = Object.keys(locales.find((one) => one.tag === 'en')?.metadata?.glossary ?? {})

  it.runIf(tag === 'en')('calls one thing by one word', () => {
    const synonyms = Object.entries(metadata?.synonyms ?? {})
    expect(synonyms.length).toBeGreaterThan(20)
    const words = synonyms.flatMap(([term, others]) => others.map((word) => ({ term, word })))
    const found = Object.entries(files).flatMap(([name, messages]) =>
      Object.entries(messages).flatMap(([id, text]) =>
        words
          .filter(({ word }) => new RegExp(`(?<![\\p{L}-])${word}s?(?![\\p{L}-])`, 'iu').test(text))
          // "ledger" alone stands for the account; "ledger account" is the term.
          .filter(({ word }) => word !== 'ledger' || /ledgers?(?! accounts?)/i.test(text))
          .map(({ term, word }) => `${fileOf(tag, name)} ${id}: "${word}" is called "${term}" here`),
      ),
    )
    expect(found).toEqual([])
  })

  it('has a tag that Intl knows', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
  })

  it('says how it was made', () => {
    expect(metadata, `add ${path}`).toBeDefined()
    const allowed = tag === 'en' ? ['source'] : ['machine', 'reviewed']
    expect(allowed, `"status" in ${path}`).toContain(metadata?.status)
  })

  it.skipIf(tag === 'en')('has a register, a glossary and a list of words to avoid', () => {
    expect(metadata?.register ?? '', `"register" in ${path}`).not.toBe('')
    const missing = terms.filter((term) => (metadata?.glossary?.[term] ?? '') === '')
    expect(missing, `"glossary" in ${path} lacks these terms`).toEqual([])
    expect(metadata?.avoid ?? [], `"avoid" in ${path}`).not.toEqual([])
    expect((metadata?.avoid ?? []).filter((word) => word.trim() === '')).toEqual([])
  })

  it('lists as the same as in English only what is', () => {
    expect(
      (metadata?.sameAsEnglish ?? []).filter((entry) => {
        const slash = entry.indexOf('/')
        const [name, id] = [entry.slice(0, slash), entry.slice(slash + 1)]
        const text = files[name]?.[id]
        return text === undefined || tag === 'en' || !isLeftInEnglish(text, source[name]?.[id] ?? '')
      }),
      `"sameAsEnglish" in ${path} lists <file>/<id> of texts that equal the English`,
    ).toEqual([])
  })
})

/** True where a branch reads to the letter as one of the English ones, and has letters at all. */
function isLeftInEnglish(text: string, original: string): boolean {
  const english = new Set(branchesOf(original).map((branch) => shown(branch.text)))
  return branchesOf(text).some((branch) => /\p{L}/u.test(branch.text) && english.has(shown(branch.text)))
}

describe.each(translations)('$tag', (locale) => {
  const { tag, metadata, files } = locale

  it('has every message of English', () => {
    expect(
      Object.entries(source).flatMap(([name, english]) => {
        const translated = files[name]
        const file = fileOf(tag, name)
        if (translated === undefined) return [`add ${file} with ${String(Object.keys(english).length)} messages`]
        return Object.keys(english).flatMap((id) =>
          (translated[id] ?? '').trim() === '' ? `${file}: add "${id}": ${JSON.stringify(english[id])}` : [],
        )
      }),
    ).toEqual([])
  })

  it('has no message that English lacks', () => {
    expect(
      Object.entries(files).flatMap(([name, translated]) =>
        Object.keys(translated).flatMap((id) =>
          source[name]?.[id] === undefined ? `${fileOf(tag, name)}: remove "${id}"` : [],
        ),
      ),
    ).toEqual([])
  })

  it('is ICU that can be read', () => {
    expect(
      Object.entries(files).flatMap(([name, translated]) =>
        Object.entries(translated).flatMap(([id, text]) => {
          const error = syntaxError(text)
          return error === undefined ? [] : `${fileOf(tag, name)} ${id}: ${error}`
        }),
      ),
    ).toEqual([])
  })

  it('has the placeholders of English with the same types', () => {
    expect(
      pairsOf(locale).flatMap(({ text, original, where }) => {
        const [here, there] = [argumentsOf(text), argumentsOf(original)]
        return [
          ...onlyIn(there, here).map((argument) => `${where}: lacks ${argument}`),
          ...onlyIn(here, there).map((argument) => `${where}: has ${argument}, which English lacks`),
        ]
      }),
    ).toEqual([])
  })

  it('prints in each branch what English prints there', () => {
    expect(
      pairsOf(locale).flatMap(({ text, original, where }) => {
        // Plurals differ from language to language; which value a `select` prints doesn't.
        const prints = (message: string): Set<string> =>
          new Set(
            branchesOf(message).flatMap(({ printed, chosen }) =>
              printed
                .filter((name) => !(`${name}Number` in chosen))
                .map((name) => `{${name}} for ${JSON.stringify(selected(chosen))}`),
            ),
          )
        const [here, there] = [prints(text), prints(original)]
        return [
          ...onlyIn(there, here).map((print) => `${where}: doesn't print ${print}`),
          ...onlyIn(here, there).map((print) => `${where}: prints ${print}, English doesn't`),
        ]
      }),
    ).toEqual([])
  })

  it('has exactly the plural categories of the language, each with the number in it', () => {
    expect(
      pairsOf(locale).flatMap(({ text, where }) =>
        pluralsOf(text).flatMap(({ argument, ordinal, options }) => {
          const rules = new Intl.PluralRules(tag, { type: ordinal ? 'ordinal' : 'cardinal' })
          const wanted = rules.resolvedOptions().pluralCategories
          const has = Object.keys(options)
          const exact = new Set(['=0', '=1', ...wanted])
          const number = argument.replace(/Number$/, '')
          const counts = ({ printed }: Branch): boolean => printed.includes(argument) || printed.includes(number)
          return [
            ...wanted.filter((category) => !has.includes(category)).map((category) => `${where}: add "${category}"`),
            ...has.filter((category) => !exact.has(category)).map((category) => `${where}: remove "${category}"`),
            ...Object.entries(options)
              .filter(([category, branches]) => !isOneNumber(rules, category) && !branches.every(counts))
              .map(([category]) => `${where}: "${category}" lacks the number {${number}}`),
          ]
        }),
      ),
    ).toEqual([])
  })

  it('leaves nothing in English', () => {
    const same = new Set(metadata?.sameAsEnglish)
    expect(
      pairsOf(locale)
        .filter(({ name, id, text, original }) => !same.has(`${name}/${id}`) && isLeftInEnglish(text, original))
        .map(({ name, id, where, original }) => {
          const list = `list "${name}/${id}" under sameAsEnglish in locales/${tag}/locale.json`
          return `${where}: translate ${JSON.stringify(original)}, or ${list}`
        }),
    ).toEqual([])
  })

  it('keeps to the budgets of the slots', () => {
    expect(
      readingsOf(locale).flatMap(({ id, text, where }) => {
        const [, budget] = budgets[slotOf(id)]
        const width = widthOf(text)
        return width > budget ? `${where} has ${String(width)} of ${String(budget)} characters` : []
      }),
    ).toEqual([])
  })

  it('is written in the script of the language', () => {
    const script = scriptOf(tag)
    const own = scripts[script]
    expect(own, `add ${script} to the scripts of this test`).toBeDefined()
    const letter = new RegExp(`[${own ?? ''}]`, 'u')
    const foreign = new RegExp(`(?=\\p{L})[^${own ?? ''}\\p{Script=Common}\\p{Script=Inherited}]+`, 'u')
    expect(
      readingsOf(locale).flatMap(({ text, where }) => {
        const words = text.replace(latinEverywhere, '').replaceAll(standIn, '')
        const odd = foreign.exec(words)?.[0]
        if (odd !== undefined) return `${where} has "${odd}"`
        return /\p{L}/u.test(text) && !letter.test(text) ? `${where} has no letter of ${script}` : []
      }),
    ).toEqual([])
  })

  it('avoids the words that its metadata says to avoid', () => {
    const bounded = !withoutBoundaries.includes(scriptOf(tag))
    const patterns = (metadata?.avoid ?? []).map((word) => {
      const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return { word, pattern: new RegExp(bounded ? `(?<!\\p{L})${literal}(?!\\p{L})` : literal, 'iu') }
    })
    expect(
      readingsOf(locale).flatMap(({ text, where }) =>
        patterns.filter(({ pattern }) => pattern.test(text)).map(({ word }) => `${where} has "${word}"`),
      ),
    ).toEqual([])
  })

  it('names no vendor and has no exclamation mark', () => {
    expect(
      readingsOf(locale)
        .filter(({ text }) => vendors.test(text) || /[!！]/.test(text))
        .map(({ where }) => where),
    ).toEqual([])
  })

  it('has titles without a full stop, and details that end and say more', () => {
    // Thai sets sentences apart by spaces.
    const end = scriptOf(tag) === 'Thai' ? /\S$/u : /[.。।۔؟?]$/u
    expect(
      readingsOf(locale).flatMap(({ id, text, where }) => {
        const slot = slotOf(id)
        if (slot === 'detail') return end.test(text) ? [] : `${where}: end it with a full stop`
        const stopped = ['title', 'button', 'spoken'].includes(slot) && /[.。।۔]$/u.test(text)
        return stopped ? `${where}: remove the full stop` : []
      }),
    ).toEqual([])
    expect(
      pairsOf(locale).flatMap(({ name, id, text, where }) =>
        id.endsWith('.title') && files[name]?.[id.replace(/title$/, 'detail')]?.replace(/[.。।۔]$/u, '') === text
          ? `${where}: the detail repeats it`
          : [],
      ),
    ).toEqual([])
  })
})

const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((member) => !other.has(member))

/** The options of the `select`s alone. */
const selected = (chosen: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).filter(([name]) => !name.endsWith('Number')))

/**
 * True for a category that stands for one number alone, such as the Arabic dual, whose word for the thing says "two"
 * already. French "one" is also 0, Russian "one" is also 21: those have to print the number.
 */
function isOneNumber(rules: Intl.PluralRules, category: string): boolean {
  if (category.startsWith('=')) return true
  return Array.from({ length: 1001 }, (_, n) => n).filter((n) => rules.select(n) === category).length <= 1
}
