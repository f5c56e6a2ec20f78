import { restrictedKinds } from '../../problem'
import type { ErrorDefinition } from '../types'
import { type Find, isOneOf } from './findings'

/** What may be told to whom: nothing of a restricted or private entry may give it away. */
export function checkDisclosure(where: string, entry: ErrorDefinition<string>, find: Find): void {
  const { disclosure } = entry
  const fault = (what: string, fix: string): void => {
    find('catalogue/disclosure', `${where} ${what}`, fix)
  }
  if (entry.cover !== undefined && disclosure !== 'restricted') {
    fault(
      `is ${disclosure} and says cover: true.`,
      'Only an ordinary refusal that is restricted can be a cover: spread restricted(kind), or remove "cover".',
    )
  }
  if (disclosure === 'restricted') checkRestricted(entry, fault)
  if (disclosure === 'private') checkPrivate(entry, fault)
  if ((disclosure === 'restricted' || disclosure === 'private') && entry.values !== undefined) {
    fault(`is ${disclosure} but carries values.`, 'Remove "values".')
  }
}

function checkRestricted(entry: ErrorDefinition<string>, fault: (what: string, fix: string) => void): void {
  if (!isOneOf(restrictedKinds, entry.kind)) {
    fault(
      'is restricted without a kind.',
      `Spread restricted(${restrictedKinds.map((kind) => `'${kind}'`).join(' | ')}).`,
    )
    return
  }
  const looksAlike =
    entry.copy === `restricted.${String(entry.kind)}` &&
    entry.recovery === 'contactSupport' &&
    entry.outcome === 'notApplied' &&
    entry.severity === 'error' &&
    entry.surface === 'banner' &&
    entry.label === undefined &&
    entry.variants === undefined
  if (looksAlike) return
  fault(
    'is restricted but has a presentation of its own, which gives it away.',
    'Spread restricted(kind) last, and give it no variants.',
  )
}

function checkPrivate(entry: ErrorDefinition<string>, fault: (what: string, fix: string) => void): void {
  if (entry.subject === undefined)
    fault('is private without a subject.', "Say whose data it is: subject: 'own' or 'other'.")
  if (!entry.copy?.startsWith('private.')) {
    fault(
      'is private but its copy is not neutral.',
      'Spread privateSignIn, privateSignUp or privateNotFound; an exact variant needs subject: own and when: { signedIn: true }.',
    )
  }
  const tellsMore = (entry.variants ?? []).some(({ when }) => entry.subject === 'other' || when.signedIn !== true)
  if (!tellsMore) return
  fault(
    'is private and has a variant that tells more.',
    "Only subject: 'own' may be exact, and only when: { signedIn: true }.",
  )
}
