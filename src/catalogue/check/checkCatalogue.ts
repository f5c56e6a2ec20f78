import { recoveryKinds } from '../../problem'
import type { Catalogue, Messages } from '../types'
import { checkCopy, checkTexts } from './checkCopy'
import { checkDisclosure } from './checkDisclosure'
import { checkEntry } from './checkEntry'
import { checkPresentation } from './checkPresentation'
import { type Find, type Finding, isOneOf, quoted } from './findings'

/**
 * Everything that is wrong with a catalogue.
 * @param english its English messages, where they are at hand; its own copy is checked only then
 */
export function checkCatalogue(catalogue: Catalogue, english?: Messages): readonly Finding[] {
  const findings: Finding[] = []
  const finderOf =
    (code?: string): Find =>
    (name, what, fix) => {
      findings.push({ name, what, fix, ...(code !== undefined && { code }) })
    }
  const find = finderOf()
  if (!/^[a-z][a-z0-9-]*$/.test(catalogue.name)) {
    find(
      'catalogue/name',
      `A catalogue has the name ${quoted(catalogue.name)}.`,
      'Use lower-case letters, digits and hyphens.',
    )
  }
  checkRecoveries(catalogue, english, find)
  if (english) checkTexts(catalogue.name, catalogue.errors, english, find)

  const kinds = [...recoveryKinds, ...Object.keys(catalogue.recoveries)]
  const seen = new Map<string, string>()
  for (const [code, entry] of Object.entries(catalogue.errors)) {
    const where = `${catalogue.name} "${code}"`
    const findHere = finderOf(code)
    if (typeof (entry as unknown) !== 'object' || (entry as unknown) === null) {
      findHere('catalogue/value', `${where} is ${quoted(entry)}.`, 'An entry is an object: see `presets`.')
      continue
    }
    for (const name of [code, ...(entry.aliases ?? [])]) {
      if (name === '' || name.length > 128)
        findHere('catalogue/code', `${where} has the code or alias ${quoted(name)}.`, 'Use 1 to 128 characters.')
      const other = seen.get(name)
      if (other !== undefined)
        findHere('catalogue/alias', `${where} and "${other}" both claim "${name}".`, 'Remove it from one of them.')
      seen.set(name, code)
    }
    checkEntry(where, entry, findHere)
    checkDisclosure(where, entry, findHere)
    const shown = [entry, ...(entry.variants ?? []).map((variant) => ({ ...entry, ...variant }))]
    for (const [at, presentation] of shown.entries()) {
      const place = at === 0 ? where : `${where} (variant)`
      checkPresentation(place, entry, presentation, kinds, findHere)
      checkCopy(place, presentation.copy ?? code, presentation, english, findHere)
    }
  }
  return findings
}

function checkRecoveries({ name, recoveries }: Catalogue, english: Messages | undefined, find: Find): void {
  for (const [kind, labels] of Object.entries(recoveries)) {
    if (isOneOf(recoveryKinds, kind)) {
      find('catalogue/recovery', `${name} declares the built-in recovery "${kind}" again.`, 'Give it another name.')
    }
    for (const slot of ['label', 'spokenLabel'] as const) {
      const id: unknown = labels[slot]
      if (typeof id === 'string' && (!english || Object.hasOwn(english, id))) continue
      find(
        'catalogue/recovery',
        `${name} declares the recovery "${kind}", whose ${slot} has no text.`,
        `Add "${typeof id === 'string' ? id : `${kind}.${slot}`}" to messages.en.`,
      )
    }
  }
}
