import type { Catalogue } from '../../catalogue/types'
import { fieldWord } from '../../fieldKey'

/**
 * For each field, the code whose sentence says what a right value looks like: for answers that name a field without a
 * code. A sentence about a wrong value comes first, since it is true of an empty field, too. Where several codes give
 * different reasons (too low, above the balance), none of them is known to be the reason.
 * @param errors the entries of a catalogue
 * @returns field, spelled as by `fieldWord` → code; null-prototype
 */
export function fieldCodes(errors: Catalogue['errors']): Record<string, string> {
  const about = new Map<string, (readonly [code: string, copy: string])[]>()
  for (const [code, { surface, disclosure, field, values, copy = code }] of Object.entries(errors)) {
    if (surface !== 'field' || disclosure !== 'open' || field === undefined || values !== undefined) continue
    const word = fieldWord(field)
    about.set(word, [...(about.get(word) ?? []), [code, copy]])
  }
  const codes = Object.create(null) as Record<string, string>
  for (const [word, all] of about) {
    const wrong = all.filter(([, copy]) => !/missing/i.test(copy))
    const general = wrong.filter(([, copy]) => /^field\.|\.format$/.test(copy))
    const [found] = [general, wrong, all].find((some) => new Set(some.map(([, copy]) => copy)).size === 1) ?? []
    if (found) codes[word] = found[0]
  }
  return codes
}

const known = new WeakMap<Catalogue['errors'], Readonly<Record<string, string>>>()

/** The same for a catalogue, found once. */
export function fieldCodesOf({ errors }: Catalogue): Readonly<Record<string, string>> {
  let codes = known.get(errors)
  if (!codes) known.set(errors, (codes = fieldCodes(errors)))
  return codes
}
