import { tryOrUndefined, isObject } from '../../src/core/input/safeRead'
import { disclosureExplained } from '../dictionary/code/explained'
import { inTitle } from '../dictionary/parts/inWords'
import type { Outcome } from './outcome'
import { titleOfCatalogue } from './registered'

/** The error of the answer that speaks for all. */
export function primaryOf({ evaluation: { found }, problem }: Outcome) {
  return isObject(found) ? found.errors.find(({ place }) => place.code === problem?.code) : undefined
}

/** How the code got its place, and who may be told what. */
export function placedInWords(outcome: Outcome): readonly string[] {
  const { problem, resolution } = outcome
  if (!problem || !resolution) return []
  const { definition, presentation } = resolution
  const copy =
    presentation.copy === definition.copy || presentation.copy === problem.code
      ? []
      : [`In this situation the words are those of “${presentation.copy}”.`]
  return [howPlaced(outcome), `${inTitle(definition.disclosure)}: ${disclosureExplained(definition)}`, ...copy]
}

function howPlaced(outcome: Outcome): string {
  const { problem, evaluation, catalogues } = outcome
  if (!problem) return ''
  const { catalogue: name, code, listed, status } = problem
  const primary = primaryOf(outcome)
  if (!primary) {
    if (/^(?:NETWORK|OFFLINE|TIMEOUT)$/.test(code)) return `By how the request failed: that is ${code} in “common”.`
    return status === undefined || status < 400
      ? `There is neither a code that a catalogue knows nor a status of an error: that is ${code} in “common”.`
      : `No catalogue knows a code, so the status ${status} decides: that is ${code} in “common”.`
  }
  const sent = primary.code ?? primary.alias ?? ''
  const title = titleOfCatalogue(name)
  if (listed && sent === code) return `${title} lists the code ${code}.`
  if (listed) return `${title} lists ${sent} as another way to write ${code}.`
  const catalogue = catalogues.find((one) => one.name === name)
  const classified = tryOrUndefined(() =>
    catalogue?.classifyUnlisted?.(code, { alias: primary.alias, status: evaluation.status }),
  )
  return classified
    ? `${title} doesn’t list ${code}. It is classified by how ${title}’s codes are written.`
    : `${title} doesn’t list ${code}, and no rule for unlisted codes fits: the status ${status ?? 'that isn’t known'} decides.`
}
