import type { EntryData } from '../../.scripts/catalogueData.mjs'

type When = EntryData['variants'][number]['when']

const operations: Readonly<Record<Extract<When['operation'], string>, string>> = {
  notKnown: 'an operation that isn’t known',
  read: 'a read',
  write: 'a write',
  idempotentWrite: 'an idempotent write',
}

/** When a variant holds, in words. */
export function situationOf({ operation, signedIn }: When): string {
  const names = [operation ?? []].flat().map((one) => operations[one])
  return [
    ...(names.length > 0 ? [`For ${names.join(' or ')}`] : []),
    ...(signedIn === undefined ? [] : [signedIn ? 'signed in' : 'not signed in']),
  ]
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase())
}
