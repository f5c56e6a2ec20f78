/** One toast, and who stands behind it. */
export interface ToastPile {
  /** The toast's. */
  readonly key: string
  /** Of what it shows. */
  fingerprint: string
  /** The latest last. */
  readonly callers: Set<string>
  latest: string
  count: number
  /** Of the errors that it has told lately: one that comes back, as effects do, is no repetition. */
  readonly ids: Set<string>
}

/** How many ids a toast remembers. Only those of callers that are still there can come back. */
const mostIds = 50

export const createPile = (key: string, fingerprint: string): ToastPile => ({
  key,
  fingerprint,
  callers: new Set(),
  latest: '',
  count: 0,
  ids: new Set(),
})

/**
 * Puts a caller on top, and counts what it brings, unless that has been told already.
 * @param id the error's
 * @param times how many reports it stands for
 */
export function putOnTop(pile: ToastPile, caller: string, id: string, times: number): void {
  const { callers, ids } = pile
  callers.delete(caller)
  callers.add(caller)
  pile.latest = caller
  if (!ids.has(id)) pile.count += times
  ids.add(id)
  for (const old of ids) if (ids.size > mostIds) ids.delete(old)
}
