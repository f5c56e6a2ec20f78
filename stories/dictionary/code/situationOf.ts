import type { OperationData, When } from '../../../.scripts/catalogueData.mjs'

const operations: Readonly<Record<OperationData, string>> = {
  notKnown: 'an operation that isn’t known',
  read: 'a read',
  write: 'a write',
  idempotentWrite: 'an idempotent write',
}

const signedInWords = {
  true: 'signed in',
  false: 'not signed in',
  notSaid: 'not said whether the person is signed in',
} as const

/** When a variant holds, in words. */
export function situationOf({ operation, signedIn, scope }: When): string {
  if (scope === 'part') return 'Where only part of it failed'
  const names = [operation ?? []].flat().map((one) => operations[one])
  return [
    ...(names.length > 0 ? [`For ${names.join(' or ')}`] : []),
    ...(signedIn === undefined ? [] : [signedInWords[`${signedIn}`]]),
  ]
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase())
}
