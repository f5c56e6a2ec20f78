import { commonCopyIds } from '../commonCopyId'
import type { ErrorDefinition, Messages, Presentation } from '../types'
import { type Find, isOneOf } from './findings'
import { placeholdersIn } from './placeholders'

const isShared = (id: string): boolean => isOneOf(commonCopyIds, id)

/**
 * The texts that a presentation needs.
 * @param where what the finding is about
 * @param english the catalogue's English messages, where they are at hand; its own copy is checked only then
 */
export function checkCopy(
  where: string,
  id: string,
  { surface, outcome }: Presentation<string>,
  english: Messages | undefined,
  find: Find,
): void {
  if (isShared(id)) {
    if (surface === 'field' && !id.startsWith('field.')) {
      find(
        'catalogue/copy',
        `${where} is shown at a field with the shared copy "${id}", which has no sentence for a field.`,
        'Use one of "field.…" or a copy of its own.',
      )
    }
  } else if (english) {
    const slots = surface === 'field' ? ['title', 'detail', 'inline'] : ['title', 'detail']
    for (const slot of slots) {
      if (Object.hasOwn(english, `${id}.${slot}`)) continue
      find(
        'catalogue/copy',
        `${where} has no text "${id}.${slot}".`,
        `Add "${id}.${slot}" to messages.en, or name another copy.`,
      )
    }
  } else return
  if (outcome !== 'unknown') return
  for (const suffix of ['read', 'either', 'idempotent']) {
    const form = `${id}.${suffix}`
    if (isShared(id) ? isShared(form) : Object.hasOwn(english ?? {}, `${form}.title`)) continue
    find(
      'catalogue/copy',
      `${where} has an unknown outcome, and its copy "${id}" has no "${form}".`,
      `Add "${form}.title" and "${form}.detail" to messages.en, or use the shared copy "unknown".`,
    )
  }
}

/** What every text may name beside the values of its entry. */
const given = ['exampleDate', 'exampleRecentDate']

const slot = /\.(?:title|detail|inline)$/
const form = /\.(?:read|either|idempotent|part|operator)$/

/** Placeholders that no entry declares, and texts that ICU can't read. */
export function checkTexts(
  where: string,
  errors: Readonly<Record<string, ErrorDefinition<string>>>,
  english: Messages,
  find: Find,
): void {
  const declared = new Map<string, Set<string>>()
  for (const [code, entry] of Object.entries<ErrorDefinition<string> | null>(errors)) {
    if (!entry) continue
    const names = Object.entries(entry.values ?? {}).flatMap(([name, type]) =>
      type === 'count' ? [name, `${name}Number`] : [name],
    )
    for (const copy of [entry.copy ?? code, ...(entry.variants ?? []).map((variant) => variant.copy ?? code)]) {
      // An entry that shares a copy must declare what it names, so only what all of them have counts.
      const before = declared.get(copy)
      declared.set(copy, new Set(before ? names.filter((name) => before.has(name)) : names))
    }
  }
  for (const [id, text] of Object.entries(english)) {
    const { names, isBroken, isQuoted } = placeholdersIn(text)
    if (isBroken) {
      find(
        'copy/format',
        `${where} has the text "${id}", whose braces don't match.`,
        "Close each {, or write it as '{'.",
      )
      continue
    }
    if (isQuoted) {
      find(
        'copy/format',
        `${where} has the text "${id}", where an apostrophe before a brace hides the placeholder.`,
        'Write ’ (U+2019), or two apostrophes.',
      )
    }
    let copy = id.replace(slot, '')
    if (copy === id) continue
    while (!declared.has(copy) && form.test(copy)) copy = copy.replace(form, '')
    const known = declared.get(copy)
    const undeclared = known && names.filter((name) => !known.has(name) && !given.includes(name))
    if (!undeclared?.length) continue
    find(
      'catalogue/value',
      `${where} has the text "${id}" with {${undeclared.join('}, {')}}, which its entry doesn't declare.`,
      `Declare it: values: { ${undeclared[0] ?? ''}: 'money' }, or another type.`,
    )
  }
}
