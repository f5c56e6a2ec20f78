/** A problem with what it came from, in members that can't be enumerated, so that they don't end up in logs. */
export const attachCause = <T extends object>(
  facts: T,
  cause: unknown,
  serverMessage: string | undefined,
): T & { readonly cause: unknown; readonly serverMessage?: string } =>
  Object.defineProperties(facts as T & { readonly cause: unknown }, {
    cause: { value: cause },
    ...(serverMessage !== undefined && { serverMessage: { value: serverMessage } }),
  })
