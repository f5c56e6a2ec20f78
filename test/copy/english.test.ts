import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commonCopyIds } from '../../src/catalogue/commonCopyId'
import { actionLabels } from '../../src/catalogue/types'
import { recoveryKinds, severities } from '../../src/problem'
import { type CatalogueUnderTest, catalogues, common } from '../support/catalogues'
import { argumentNames, argumentsOf, branchesOf, standIn, syntaxError } from './icu'
import { type CopyUse, slotsOf, usesOf } from './uses'
import {
  banned,
  budgets,
  codeCase,
  jargon,
  moneyAnswer,
  moneyStatement,
  namedTime,
  neverNamed,
  properNouns,
  slotOf,
  tippingOff,
  translated,
  vendors,
  widthOf,
} from './wording'

const all = [...catalogues, common]
const uses = all.flatMap(usesOf)
const fileOf = (name: string): string => `locales/en/${name}.json`
/** The copy that the engine shows without an entry. */
const engineCopies = [
  ...['part', 'violations', 'field.generic', 'generic.pending', 'generic.applied', 'generic.reversed'],
  // For codes that no catalogue lists, and for catalogues of one's own.
  ...['restricted.payment', 'private.signUp', 'private.signUp.signedIn', 'field.network.missing'],
]

/** Each text that a person can read, of each message: one for each way through its ICU branches. */
const readings = ({ name, english }: CatalogueUnderTest) =>
  Object.entries(english).flatMap(([id, message]) =>
    syntaxError(message) === undefined
      ? branchesOf(message).map(({ text }) => ({ id, text, where: `${fileOf(name)} ${id}: "${shown(text)}"` }))
      : [],
  )
const shown = (text: string): string => text.replace(new RegExp(`${standIn}+`, 'g'), '…')
const inSlot = (catalogue: CatalogueUnderTest, ...slots: readonly string[]) =>
  readings(catalogue).filter(({ id }) => slots.includes(slotOf(id)))
const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence !== '')
/** The copy ids of a file: every id with a title. */
const copyIds = (messages: Readonly<Record<string, string>>): string[] =>
  Object.keys(messages).flatMap((id) => (id.endsWith('.title') ? id.slice(0, -'.title'.length) : []))
const unique = (problems: readonly string[]): string[] => [...new Set(problems)]

describe.each(all)('$name: what is there', (underTest) => {
  const { name, catalogue, english } = underTest
  const own = uses.filter((use) => use.catalogue === name)

  it('is ICU that can be read', () => {
    expect(
      Object.entries(english).flatMap(([id, message]) => {
        const error = syntaxError(message)
        return error === undefined ? [] : `${fileOf(name)} ${id}: ${error}`
      }),
    ).toEqual([])
  })

  it('has the copy of every entry, variant and unknown outcome, and a sentence for each field', () => {
    const missing = own.flatMap(({ where, copy, file, messages, surface }) =>
      ['title', 'detail', ...(surface === 'field' ? ['inline'] : [])]
        .filter((slot) => !Object.hasOwn(messages, `${copy}.${slot}`))
        // A form of a copy shares the sentence beside the field.
        .filter((slot) => slot !== 'inline' || !copy.endsWith('.read'))
        .map((slot) => `${where}: add "${copy}.${slot}" to ${file}`),
    )
    expect(unique(missing)).toEqual([])
  })

  it('has nothing that nobody shows', () => {
    const shownHere = uses.filter(({ messages }) => messages === english)
    const copies = new Set([...shownHere.map(({ copy }) => copy), ...(underTest === common ? engineCopies : [])])
    const labels = Object.values(catalogue.recoveries).flatMap(({ label, spokenLabel }) => [label, spokenLabel])
    const expected = new Set(labels)
    const fields = new Set(shownHere.filter(({ surface }) => surface === 'field').map(({ copy }) => copy))
    for (const copy of copies) {
      for (const slot of ['title', 'detail']) {
        expected.add(`${copy}.${slot}`)
        // An entry that can fail in part may say so in words of its own.
        expected.add(`${copy}.part.${slot}`)
      }
      if (fields.has(copy) || copy.startsWith('field.')) expected.add(`${copy}.inline`)
    }
    expect(
      Object.keys(english)
        .filter((id) => !expected.has(id) && !/^(?:action|ui)\./.test(id))
        .map((id) => `${fileOf(name)}: remove "${id}", or use it in ${name}'s definitions`),
    ).toEqual([])
  })

  it('repeats no text', () => {
    const seen = new Map<string, string>()
    const repeated: string[] = []
    for (const copy of copyIds(english)) {
      const words = JSON.stringify([english[`${copy}.title`], english[`${copy}.detail`]])
      const first = seen.get(words)
      if (first !== undefined) repeated.push(`${fileOf(name)}: "${copy}" says the same as "${first}": use one of them`)
      seen.set(words, copy)
    }
    if (underTest !== common) {
      const shared = new Map(Object.entries(common.english).map(([id, text]) => [`${slotOf(id)} ${text}`, id]))
      for (const [id, text] of Object.entries(english)) {
        // A form belongs to its copy, so it can't be another one.
        const isForm = /\.(?:read|either|idempotent|operator)\.\w+$/.test(id)
        const there = slotOf(id) === 'title' || isForm ? undefined : shared.get(`${slotOf(id)} ${text}`)
        if (there !== undefined) repeated.push(`${fileOf(name)}: "${id}" repeats "${there}" of common: use that copy`)
      }
    }
    expect(repeated).toEqual([])
  })

  it('prints only the values that the entries declare, and each of them', () => {
    const problems: string[] = []
    const said = new Map<string, Set<string>>()
    for (const use of own) {
      const declared = Object.entries(use.entry.values ?? {})
      const known = new Set(['exampleDate', 'exampleRecentDate', ...declared.map(([value]) => value)])
      for (const [value, type] of declared) if (type === 'count') known.add(`${value}Number`)
      const code = use.where.replace(/ \(.*/, '')
      const here = said.get(code) ?? new Set()
      said.set(code, here)
      for (const [slot, message] of slotsOf(use)) {
        if (syntaxError(message) !== undefined) continue
        for (const argument of argumentNames(message)) {
          here.add(argument)
          if (known.has(argument)) continue
          problems.push(`${use.where}: "${use.copy}.${slot}" prints {${argument}}: declare it in the entry's values`)
        }
      }
    }
    for (const [code, { values }] of Object.entries(catalogue.errors)) {
      for (const value of Object.keys(values ?? {})) {
        if (said.get(`${name} ${code}`)?.has(value)) continue
        problems.push(`${name} ${code}: declares "${value}", which its copy never says: say it in ${fileOf(name)}`)
      }
    }
    expect(unique(problems)).toEqual([])
  })

  it('reads well while a value is not known', () => {
    const problems = Object.entries(english).flatMap(([id, message]) => {
      if (/^(?:ui|action)\./.test(id) || syntaxError(message) !== undefined) return []
      const shapes = argumentsOf(message)
      return branchesOf(message).flatMap(({ printed, chosen }) =>
        printed
          .map((argument) => argument.replace(/Number$/, ''))
          .filter((value) => !value.startsWith('example'))
          .filter((value) => chosen[value] !== 'other' || !shapes.has(`${value}:select(none|other)`))
          .map((value) => `${fileOf(name)} ${id}: print {${value}} only in "other" of {${value}, select, none …}`),
      )
    })
    expect(unique(problems)).toEqual([])
  })

  it('has a copy for whatever `classifyUnlisted` makes of a code that is not listed', () => {
    const problems: string[] = []
    for (const code of Object.keys(catalogue.errors)) {
      const { aliases, status } = catalogue.errors[code] ?? {}
      const digits = code.replace(/\d+$/, (number) => String(Number(number) + 77).padStart(number.length, '0'))
      for (const unlisted of [`${code}_NEWER`, digits]) {
        const entry = catalogue.classifyUnlisted?.(unlisted, { alias: aliases?.[0], status })
        const copy = entry?.copy
        if (entry === undefined || catalogue.errors[unlisted] !== undefined) continue
        if ([english, common.english].some((file) => Object.hasOwn(file, `${String(copy)}.title`))) continue
        problems.push(
          `src/catalogues/${name}/classifyUnlisted.ts: "${unlisted}" has no English copy: "${String(copy)}"`,
        )
      }
    }
    expect(unique(problems)).toEqual([])
  })
})

describe('common', () => {
  it('has the copy ids that src/catalogue/commonCopyId.ts lists', () => {
    expect(copyIds(common.english).sort()).toEqual([...commonCopyIds].sort())
  })

  it('has the labels of every action, and no others', () => {
    const kinds = [...recoveryKinds.filter((kind) => kind !== 'none'), ...actionLabels]
    const wanted = kinds.flatMap((kind) => [`action.${kind}.label`, `action.${kind}.spoken`])
    const actions = Object.keys(common.english).filter((id) => id.startsWith('action.'))
    expect(actions.sort()).toEqual(wanted.sort())
  })
})

it('has the texts of the components, and no others', () => {
  const source = join(import.meta.dirname, '../../src')
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n')
  const used = new Set(code.match(/(?<=['`])ui\.[\w.]+(?=['`])/g))
  for (const severity of severities) used.add(`ui.severity.${severity}`)
  const missing = [...used].filter((id) => common.english[id] === undefined)
  expect(missing.map((id) => `add "${id}" to ${fileOf('common')}`)).toEqual([])
  const there = Object.keys(common.english).filter((id) => id.startsWith('ui.'))
  expect(there.filter((id) => !used.has(id)).map((id) => `${fileOf('common')}: remove "${id}"`)).toEqual([])
})

describe.each(all)('$name: how it is written', (underTest) => {
  const { english } = underTest
  const find = (pattern: RegExp): string[] =>
    readings(underTest).flatMap(({ text, where }) => {
      const match = pattern.exec(text)
      return match === null ? [] : `${where} has "${match[0]}"`
    })

  it('keeps to the budgets of the slots', () => {
    expect(
      readings(underTest).flatMap(({ id, text, where }) => {
        const [budget] = budgets[slotOf(id)]
        const width = widthOf(text)
        return width > budget ? `${where} has ${String(width)} of ${String(budget)} characters` : []
      }),
    ).toEqual([])
  })

  it('uses none of the banned words', () => {
    expect(find(banned)).toEqual([])
    expect(find(neverNamed)).toEqual([])
  })

  it('reads as somebody writes whose language it is', () => {
    expect(find(translated)).toEqual([])
  })

  it('has no exclamation mark', () => {
    expect(find(/!/)).toEqual([])
  })

  it('uses no jargon and no names of code', () => {
    expect(find(jargon)).toEqual([])
    expect(find(codeCase)).toEqual([])
  })

  it('names no vendor', () => {
    expect(find(vendors)).toEqual([])
  })

  it('is typed plainly: straight apostrophes, single spaces, nothing around it', () => {
    expect(find(/[‘’“”\u00A0]| {2}|^\s|\s$/)).toEqual([])
  })

  it('has titles without a full stop, a code or the word "error"', () => {
    expect(
      inSlot(underTest, 'title', 'button', 'spoken')
        .filter(({ text }) => /[.:;]$/.test(text) || /\berror\b/i.test(text) || /\b[A-Z]{2,}_/.test(text))
        .map(({ where }) => where),
    ).toEqual([])
  })

  it('is in sentence case', () => {
    expect(
      inSlot(underTest, 'title', 'detail', 'inline', 'button', 'spoken').flatMap(({ text, where }) =>
        sentences(text).flatMap((sentence) => {
          const [first = '', ...rest] = sentence.split(/[\s/-]+/)
          if (/^\p{Ll}/u.test(first)) return `${where}: begin "${sentence}" with a capital`
          const capital = rest
            .map((word) => word.replace(/[^\p{L}\p{N}].*$/u, ''))
            .find((word) => /^\p{Lu}/u.test(word) && !properNouns.includes(word))
          return capital === undefined ? [] : `${where}: "${capital}" has a capital inside the sentence`
        }),
      ),
    ).toEqual([])
  })

  it('has details of one or two sentences that end with a full stop', () => {
    expect(
      inSlot(underTest, 'detail')
        .filter(({ text }) => !text.endsWith('.') || sentences(text).length > 2)
        .map(({ where }) => where),
    ).toEqual([])
  })

  it('has a full stop beside a field only where there are two sentences', () => {
    expect(
      inSlot(underTest, 'inline')
        .filter(({ text }) => text.endsWith('.') !== sentences(text).length > 1)
        .map(({ where }) => where),
    ).toEqual([])
  })

  it('has details that say more than the title', () => {
    const bare = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s]/gu, '')
        .trim()
    expect(
      copyIds(english).filter((copy) => {
        const title = bare(english[`${copy}.title`] ?? '')
        return sentences(english[`${copy}.detail`] ?? '').some((sentence) => bare(sentence) === title)
      }),
    ).toEqual([])
  })
})

describe('what may be said', () => {
  const told = (use: CopyUse) =>
    slotsOf(use).flatMap(([slot, message]) =>
      syntaxError(message) === undefined
        ? branchesOf(message).map(({ text }) => ({
            slot,
            text,
            where: `${use.where}: ${use.file} ${use.copy}.${slot}: "${shown(text)}"`,
          }))
        : [],
    )
  const details = (use: CopyUse): string[] => told(use).flatMap(({ slot, text }) => (slot === 'detail' ? text : []))
  const those = (filter: (use: CopyUse) => boolean, wrong: (text: string, slot: string) => boolean): string[] =>
    unique(
      uses
        .filter(filter)
        .flatMap(told)
        .flatMap(({ text, slot, where }) => (wrong(text, slot) ? where : [])),
    )

  it('says that nothing happened only where nothing happened', () => {
    expect(
      those(
        ({ outcome }) => outcome !== 'notApplied',
        (text) => moneyStatement.test(text),
      ),
    ).toEqual([])
  })

  it('says nothing of money where something may only have been read', () => {
    expect(
      those(
        ({ reading }) => reading,
        (text) => moneyStatement.test(text),
      ),
    ).toEqual([])
  })

  it('says what became of it wherever something that moves money was refused', () => {
    const moving = ['deposit', 'withdrawal', 'purchase', 'payment']
    const silent = all.flatMap(({ name, catalogue, samples }) =>
      uses.filter(
        ({ catalogue: owner, where, entry, outcome, surface, copy }) =>
          owner === name &&
          ['open', 'internal'].includes(entry.disclosure) &&
          outcome === 'notApplied' &&
          surface !== 'field' &&
          !/\.(?:read|either|idempotent|operator)$/.test(copy) &&
          Object.entries(catalogue.errors).some(
            ([code, one]) =>
              one === entry &&
              where.startsWith(`${name} ${code}`) &&
              samples[code]?.operation === 'write' &&
              moving.includes(samples[code].widget ?? ''),
          ),
      ),
    )
    const wrong = silent.filter((use) => !told(use).some(({ text }) => moneyAnswer.test(text)))
    expect(unique(wrong.map(({ where, copy }) => `${where}: say in "${copy}" whether anything happened`))).toEqual([])
  })

  it('tells to look before trying again while nobody knows what happened', () => {
    const unsure = uses.filter(({ outcome, copy }) => outcome === 'unknown' && !copy.endsWith('.idempotent'))
    const silent = unsure.filter(
      (use) => !details(use).some((text) => /activity|refresh the (?:accounts|details) before/i.test(text)),
    )
    expect(unique(silent.map(({ where, copy }) => `${where}: tell in "${copy}.detail" what to check`))).toEqual([])
  })

  it('names no time where the button counts', () => {
    const waits = ({ entry, copy }: CopyUse): boolean =>
      ['wait', 'retry'].includes(entry.recovery) || /\.(?:read|idempotent)$/.test(copy)
    expect(
      those(
        (use) => waits(use) && use.outcome !== 'pending',
        (text, slot) => slot === 'detail' && namedTime.test(text) && !text.includes('tomorrow'),
      ),
    ).toEqual([])
  })

  it('says first not to use an old address or transfer details', () => {
    const old = /SESSION_|treasury-3(?:108|109|110|111|113|114)$/
    const closed = uses.filter(({ where }) => old.test(where) && !where.startsWith('ratio'))
    expect(closed.length).toBeGreaterThanOrEqual(9)
    expect(unique(closed.flatMap((use) => details(use).filter((text) => !text.startsWith("Don't send "))))).toEqual([])
  })

  it('promises no refund and no second attempt after what was called off', () => {
    expect(
      those(
        ({ outcome }) => outcome === 'reversed',
        (text) => /refund|try (?:it |this )?again|money back/i.test(text),
      ),
    ).toEqual([])
    const silent = uses
      .filter(({ outcome }) => outcome === 'reversed')
      .filter((use) => !details(use).every((text) => /balance/i.test(text) && /activity/i.test(text)))
    expect(
      unique(silent.map(({ where, copy }) => `${where}: tell in "${copy}.detail" to check balance and activity`)),
    ).toEqual([])
  })

  it('gives no reason, no value and no money statement in a restricted or private copy', () => {
    const closed = ({ copy }: CopyUse): boolean => /^(?:restricted|private)\./.test(copy)
    expect(those(closed, (text) => moneyStatement.test(text) || text.includes(standIn))).toEqual([])
    expect(those(closed, (text) => tippingOff.test(text))).toEqual([])
    expect(
      all.flatMap(({ name, catalogue }) =>
        Object.entries(catalogue.errors).flatMap(([code, { disclosure, values }]) =>
          (disclosure === 'restricted' || disclosure === 'private') && values !== undefined
            ? `${name} ${code} is ${disclosure}: remove its values`
            : [],
        ),
      ),
    ).toEqual([])
  })

  it('shows restricted entries in the shared copy only, and open ones never in it', () => {
    expect(
      uses
        .filter(({ entry, copy }) => (entry.disclosure === 'restricted') !== copy.startsWith('restricted.'))
        // A disabled account looks like a restricted one once its owner is signed in.
        .filter(({ entry }) => entry.disclosure !== 'private')
        .map(({ where, entry, copy }) => `${where} is ${entry.disclosure} and shows "${copy}"`),
    ).toEqual([])
  })

  it('has an ordinary refusal beside the bans of each kind', () => {
    const kinds = (name: string, cover: boolean): string[] =>
      [...catalogues, common]
        .filter((one) => one.name === name)
        .flatMap(({ catalogue }) => Object.values(catalogue.errors))
        .flatMap((entry) =>
          entry.disclosure === 'restricted' && (entry.cover ?? false) === cover ? (entry.kind ?? '') : [],
        )
    // Ratio's API has no ordinary refusal: the plain 403 and 451 of `common` are its cover, as Disclosure says.
    const covers = (name: string): string[] => [
      ...kinds(name, true),
      ...(name === 'ratio' ? kinds('common', true) : []),
    ]
    expect(
      catalogues.flatMap(({ name }) =>
        unique(kinds(name, false))
          .filter((kind) => !covers(name).includes(kind))
          .map((kind) => `${name} has bans of the kind "${kind}" and no entry with cover: true that looks the same`),
      ),
    ).toEqual([])
    expect(
      all.flatMap(({ catalogue }) => Object.values(catalogue.errors)).filter(({ cover }) => cover).length,
    ).toBeGreaterThan(5)
  })

  it('never takes a counterparty for the operator', () => {
    expect(
      those(
        ({ catalogue, shared, copy }) =>
          (catalogue === 'tesser' && (!shared || copy.startsWith('field.'))) || copy.endsWith('.operator'),
        (text) => /\byour(?:s|self)?\b|\byou (?:live|were born)\b/i.test(text),
      ),
    ).toEqual([])
  })

  it('says "your" to customers wherever staff read something else', () => {
    const twins = Object.keys(common.english).filter((id) => id.endsWith('.operator.inline'))
    expect(twins.length).toBeGreaterThan(10)
    for (const id of twins) {
      expect(common.english[id.replace('.operator', '')], id).toMatch(/\byour?\b/i)
    }
  })
})
