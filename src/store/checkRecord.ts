import { ambiguousCode } from '../core/match/ambiguousCode'
import type { ErrorRecord } from './errorRecord'
import type { RecordMemory } from './presentRecord'
import { warnOnce } from './warnOnce'

/** Says in development what makes an error less exact on screen than it could be. */
export function checkRecord({ options }: ErrorRecord, { resolution, isReady, state }: RecordMemory): void {
  const { catalogues, pending, localize } = state
  if (pending.length > 0) return
  const asked = options?.catalogue
  if (asked !== undefined && !catalogues.some(({ name }) => name === asked)) {
    warnOnce(
      'provider/unknown-catalogue',
      `An error names the catalogue "${asked}", which the provider doesn't have.`,
      `Register it, or name one of: ${catalogues.map(({ name }) => name).join(', ') || 'none is registered'}.`,
    )
  }
  if (resolution?.catalogue.name === 'common' && asked === undefined) {
    const found = ambiguousCode(resolution.problem.cause, catalogues)
    if (found) {
      warnOnce(
        'provider/ambiguous-code',
        `Several catalogues list "${found.code}" (${found.catalogues.join(', ')}), and nothing in the error tells whose it is, so generic copy is shown.`,
        `Name the one that was asked: useApiError(error, { catalogue: '${found.catalogues[0] ?? ''}' }).`,
      )
    }
  }
  if (!resolution || !isReady) return
  const { catalogue, definition, problem, presentation } = resolution
  const ownId = ['title', 'detail', 'inline'].map((slot) => `${problem.code}.${slot}`)
  const refused = definition.disclosure !== 'open' && presentation.copy !== problem.code
  if (refused && ownId.some((id) => localize.lookup(catalogue.name, id)?.isHost)) {
    warnOnce(
      'copy/refused',
      `The messages of ${catalogue.name} have words for "${problem.code}", which is ${definition.disclosure}: it must look like others of its kind, so they aren't shown.`,
      `Remove them, or reword "${presentation.copy}" for all alike.`,
    )
  }
  for (const slot of presentation.surface === 'field' ? ['title', 'detail', 'inline'] : ['title', 'detail']) {
    const id = `${presentation.copy}.${slot}`
    if (localize.lookup(catalogue.name, id) ?? localize.lookup('common', id)) continue
    warnOnce(
      'copy/missing',
      `${catalogue.name} "${problem.code}" has no message "${id}" in any language, so generic copy is shown.`,
      'Add it to the messages of the catalogue, or hand the messages to the provider.',
    )
  }
}
