import { situationsOf } from './catalogueData.mjs'

/**
 * What a translator has to know of each English message, made from the data so that it can't go stale: what it is about,
 * where it shows, its budget, an example of each value, its disclosure, and what "amount" stands for.
 */

/** Characters per slot: English, other languages (guide to copy, budgets). */
const budgets = { title: [40, 80], detail: [140, 224], inline: [90, 144], label: [24, 40], spoken: [80, 130] }
const slots = {
  title: 'Title of a banner or toast: the effect on the person, no full stop.',
  detail: 'One or two sentences under the title: why, if it is known and safe to say, then what to do.',
  inline: 'One sentence beside a form field that has a label of its own.',
  label: 'Text of a button.',
  spoken: 'The same action as a sentence of its own, for screen readers.',
}
const examples = { money: '$25.00', count: '3', date: 'March 27, 2026', duration: '20 seconds', text: 'Savings' }
const outcomes = {
  notApplied: 'The request was refused before anything happened.',
  pending: 'This request or an earlier one of its kind is under way.',
  applied: 'It went through, now or earlier.',
  reversed: 'It was started, then failed or was called off. Promise no refund.',
  unknown: 'Nobody knows whether it went through. Never say that it did or that it did not.',
}
const disclosures = {
  open: 'Disclosure: open.',
  private: 'Disclosure: private. Must not tell whether an account, address or number exists.',
  restricted:
    'Disclosure: restricted. Must stay neutral: no word of a check, a suspicion or a block, no money statement.',
  internal: 'Disclosure: internal. Says only that there is a problem with the service.',
}

/** Shared copy that no single entry explains. */
const about = {
  part: 'Some of several things that were asked for failed; the others are done or under way.',
  violations: 'Heading of a list of several form fields that need a change. The list follows.',
  'field.generic': 'A form field that needs a change, where nothing more is known about it.',
  'generic.pending':
    'For a code that is not listed and whose name says that something is done or under way; also stands in for exact copy that could not be loaded.',
  'generic.applied': 'Stands in for exact copy that could not be loaded: it is done already.',
  'generic.reversed': 'Stands in for exact copy that could not be loaded: it was started and did not complete.',
  tooLarge: 'What was sent is larger than the service takes.',
}
const ui = {
  'ui.severity.info': 'Read out before the title where the icon is seen. Nothing is wrong, or it is under way.',
  'ui.severity.warning': 'Read out before the title where the icon is seen. The person can fix it or wait.',
  'ui.severity.error': 'Read out before the title where the icon is seen. It is stopped, or money is uncertain.',
  'ui.dismiss': 'Name of the button that closes an error. Not shown, read out.',
  'ui.region': 'Name of the part of the page where toasts appear.',
  'ui.regionHotkey': 'Announced after an error that has a button. {hotkey} is the name of a key, for example F8.',
  'ui.more':
    'Button that brings back the errors that do not fit on screen. {count} is their number as text, {countNumber} as a number.',
  'ui.repeated': 'How often the same failure came. {count} is the number as text, {countNumber} as a number.',
  'ui.reference': 'Stands before the id of a request that a person can give to support.',
  'ui.copyReference': 'Name of the button that copies the reference. Not shown, read out.',
  'ui.copied': 'Confirms that the reference was copied.',
  'ui.busy': 'Text of a button while its action runs.',
  'ui.developerDetails': 'Heading of technical details, seen only by developers.',
}

const amounts = (text) => (/\bamounts?\b/i.test(text) ? ['An amount here is money, not a quantity.'] : [])

/** One line for each value in a text. */
function values(text, types) {
  const names = [...new Set([...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name))].filter(
    (name) => !/^(?:one|two|few|many|other|zero|none)$/.test(name),
  )
  return names.flatMap((name) => {
    if (name === 'exampleRecentDate')
      return ['{exampleRecentDate} is a date of last week as an example of the format: November 20, 2026.']
    if (name === 'exampleDate') return ['{exampleDate} is a date as an example of the format: March 27, 1990.']
    if (name === 'duration') return ['{duration} is a waiting time: 20 seconds.']
    if (name.endsWith('Number') && types[name.slice(0, -6)] === 'count')
      return [`{${name}} is the same as a number, for the plural.`]
    const type = types[name]
    return type === undefined
      ? []
      : [`{${name}} is a ${type === 'money' ? 'sum of money' : type}: ${examples[type]}; "none" where it is not known.`]
  })
}

/** Who may be told what, in this situation: what a signed-in person reads of their own things is exact. */
const disclosureOf = ({ disclosure, copyId }) =>
  disclosure === 'private' && !copyId.startsWith('private.') && !copyId.startsWith('restricted.')
    ? 'Disclosure: private, and seen only by the person it is about, once signed in. It may be exact.'
    : disclosures[copyId.startsWith('restricted.') ? 'restricted' : disclosure]

/** Every place where a copy is shown: copy id → entry, situation and what holds there. */
function usesByCopy(sources, english, core) {
  const users = new Map()
  // In the same order whoever calls, so that the same entry is the example.
  const sorted = [...sources].sort((a, b) => (a.catalogue.name < b.catalogue.name ? -1 : 1))
  for (const { catalogue, descriptions } of sorted) {
    const has = (id) => `${id}.title` in english(catalogue.name) || `${id}.title` in english('common')
    for (const [code, definition] of Object.entries(catalogue.errors)) {
      const { base, variants } = situationsOf(core, catalogue, code, definition, has)
      const { meaning, when } = descriptions[code]
      for (const shown of [base, ...variants]) {
        const { copyId, outcome, surface } = shown
        const owner = `${copyId}.title` in english(catalogue.name) ? catalogue.name : 'common'
        const key = `${owner} ${copyId}`
        const uses = users.get(key) ?? []
        // What an entry shows in several situations is one use of it.
        if (uses.some((use) => use.code === code && use.catalogue === catalogue.name && use.outcome === outcome))
          continue
        users.set(key, [
          ...uses,
          {
            catalogue: catalogue.name,
            code,
            copyId,
            outcome,
            surface,
            disclosure: definition.disclosure,
            values: definition.values ?? {},
            description: [meaning, when].filter(Boolean).join(' '),
          },
        ])
      }
    }
  }
  return users
}

/** What stands at the end of a copy's id, and what it means. */
const forms = {
  '.read': 'For what was only read, or where that may be so: never say that nothing was charged, sent or changed.',
  '.either': 'It is not known whether something was being read or sent: has to be true of both.',
  '.idempotent': 'A request that can safely be repeated.',
  '.part': 'Only some of the items failed: never say that all did.',
  '.operator': 'For staff: names and addresses are somebody else\'s, so never "your".',
}

/**
 * Notes for the messages of one catalogue.
 * @param name the catalogue whose messages they are
 * @param sources `[{ catalogue, descriptions }]`, all catalogues, since shared copy is used by several
 * @param english `(catalogue) => messages` in English
 * @param core `{ resolveProblem, copyIds }` of the library
 * @returns message id → note, in the order of the messages
 */
export function translatorNotes(name, sources, english, core) {
  const users = usesByCopy(sources, english, core)
  const messages = english(name)
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => {
      if (id in ui) return [id, ui[id]]
      const slot = id.slice(id.lastIndexOf('.') + 1)
      const copyId = id.slice(0, id.lastIndexOf('.'))
      const [most, other] = budgets[slot]
      const budget = `At most ${most} characters in English, ${other} in translation.`
      if (copyId.startsWith('action.')) {
        const about = `Recommended action "${copyId.slice(7)}".`
        return [id, [slots[slot], about, budget, ...values(text, {}), ...amounts(text)].join(' ')]
      }
      const form = /\.(?:read|either|idempotent|part|operator)$/.exec(copyId)?.[0] ?? ''
      const base = copyId.slice(0, copyId.length - form.length)
      const uses = users.get(`${name} ${copyId}`) ?? users.get(`${name} ${base}`) ?? []
      const [first] = uses
      const disclosure = first ? disclosureOf(first) : disclosures.open
      const what =
        about[base] ??
        (uses.length > 3 || first?.copyId.startsWith('restricted.')
          ? `Shared by ${uses.length === 1 ? 'every refusal of its kind' : `${uses.length} entries`}, for example ${first.catalogue} ${first.code}: ${first.description}`
          : uses.map((use) => `${use.catalogue} ${use.code}: ${use.description}`).join(' '))
      const surfaces = [...new Set(uses.map((use) => use.surface))]
      return [
        id,
        [
          slots[slot],
          what,
          forms[form] ?? (first && outcomes[first.outcome]),
          surfaces.length > 0 && slot !== 'inline' ? `Recommended surface: ${surfaces.join(', ')}.` : undefined,
          disclosure,
          budget,
          ...values(text, first?.values ?? {}),
          ...amounts(text),
        ]
          .filter(Boolean)
          .join(' '),
      ]
    }),
  )
}
