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
  internal: 'Disclosure: internal. Says only that it is not available here.',
}

/** Shared copy that no single entry explains. */
const about = {
  part: 'Some of several things that were asked for failed; the others are done or under way.',
  violations: 'Heading of a list of several form fields that need a change. The list follows.',
  'field.generic': 'A form field that needs a change, where nothing more is known about it.',
  'generic.pending': 'Stands in for exact copy that could not be loaded: something is under way already.',
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

/**
 * Notes for the messages of one catalogue.
 * @param name the catalogue whose messages they are
 * @param messages its English messages
 * @param sources `[{ catalogue, descriptions }]`, all catalogues, since shared copy is used by several
 * @returns message id → note, in the order of the messages
 */
export function translatorNotes(name, messages, sources) {
  /** Copy id → the entries that show it. */
  const users = new Map()
  // In the same order whoever calls, so that the same entry is the example.
  const sorted = [...sources].sort((a, b) => (a.catalogue.name < b.catalogue.name ? -1 : 1))
  for (const { catalogue, descriptions } of sorted) {
    for (const [code, definition] of Object.entries(catalogue.errors)) {
      for (const shown of [
        definition,
        ...(definition.variants ?? []).map((variant) => ({ ...definition, ...variant })),
      ]) {
        const id = shown.copy ?? code
        const { meaning, when } = descriptions[code]
        const use = {
          owner: catalogue.name,
          code,
          description: [meaning, when].filter(Boolean).join(' '),
          definition: shown,
        }
        if (id !== code || catalogue.name === name) users.set(id, [...(users.get(id) ?? []), use])
      }
    }
  }
  const usesOf = (id) => (users.get(id) ?? []).filter(({ owner }) => name === 'common' || owner === name)
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => {
      if (id in ui) return [id, ui[id]]
      const slot = id.slice(id.lastIndexOf('.') + 1)
      const copyId = id.slice(0, id.lastIndexOf('.'))
      const [english, other] = budgets[slot]
      const budget = `At most ${english} characters in English, ${other} in translation.`
      if (copyId.startsWith('action.'))
        return [
          id,
          [slots[slot], `Recommended action "${copyId.slice(7)}".`, budget, ...values(text, {}), ...amounts(text)].join(
            ' ',
          ),
        ]
      const base = copyId.replace(/\.(?:read|either|idempotent|part)$/, '')
      const situation = {
        '.read': 'While reading: nothing can have been changed.',
        '.either': 'It is not known whether something was being read or sent: has to be true of both.',
        '.idempotent': 'A request that can safely be repeated.',
        '.part': 'Only some of the items failed: never say that all did.',
      }[copyId.slice(base.length)]
      const uses = usesOf(copyId).length > 0 ? usesOf(copyId) : usesOf(base)
      const [first] = uses
      const disclosure = first?.definition.disclosure ?? 'open'
      const what =
        about[base] ??
        (uses.length > 3 || disclosure === 'restricted'
          ? `Shared by ${uses.length === 1 ? 'every refusal of its kind' : `${uses.length} entries`}, for example ${first.owner} ${first.code}: ${first.description}`
          : uses.map((use) => `${use.owner} ${use.code}: ${use.description}`).join(' '))
      const surfaces = [...new Set(uses.map((use) => use.definition.surface))]
      return [
        id,
        [
          slots[slot],
          what,
          situation ?? (first && outcomes[first.definition.outcome]),
          surfaces.length > 0 && slot !== 'inline' ? `Recommended surface: ${surfaces.join(', ')}.` : undefined,
          disclosures[disclosure],
          budget,
          ...values(text, first?.definition.values ?? {}),
          ...amounts(text),
        ]
          .filter(Boolean)
          .join(' '),
      ]
    }),
  )
}
