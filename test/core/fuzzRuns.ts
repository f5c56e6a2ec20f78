/**
 * How many inputs a property tries: a thousand in all while one works, 20,000 in CI, where more would
 * take minutes, any number by name: `FUZZ=1000000`.
 * @param share of all
 */
export function fuzzRuns(share: number): { readonly numRuns: number } {
  const all = Number(process.env.FUZZ ?? (process.env.CI ? 20_000 : 1000))
  return { numRuns: Math.max(100, Math.round(all * share)) }
}

/** Milliseconds, for a million of them. */
export const fuzzTimeout = 1_800_000
