/**
 * Reads the `Response` that was thrown, returned or is part of what was, once and as a copy: `throw await readError(response)`.
 * @param input anything
 * @returns what `useApiError` and `report` understand at once: an error for a failed answer, everything else as it came. Never
 * rejects. What does the reading is loaded with the first call, and holds no React.
 */
export async function readError(input: unknown): Promise<unknown> {
  try {
    const reader = await import('./input/readError')
    return await reader.readError(input)
  } catch {
    return input
  }
}
