/** In how many ways each input that is made arrives. */
export const waysToArrive = 5

/**
 * How many inputs a property makes. Each arrives in several ways, so that all properties together see a thousand inputs while one
 * works, 100,000 in CI, and any number by name: `FUZZ=1000000`.
 * @param share of all
 */
export function fuzzRuns(share: number): { readonly numRuns: number } {
  const all = Number(process.env.FUZZ ?? (process.env.CI ? 100_000 : 1000))
  return { numRuns: Math.max(100, Math.round((all * share) / waysToArrive)) }
}

/** Milliseconds, for a million of them. */
export const fuzzTimeout = 1_800_000
