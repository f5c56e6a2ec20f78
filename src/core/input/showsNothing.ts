type Members = Readonly<Record<string, unknown>>

/** One line, and the message on the next, so that patterns can tell them apart. */
const describe = ({ name, code, digest, statusCode, message }: Members): string =>
  [name, code, digest, statusCode, '\n', message]
    .map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 99) : ''))
    .join(';')

/** The digest of Next's `redirect()` and `notFound()`; Google Pay; wallets, whose number alone a server may use, too. */
const signals = /^[^;]*;(?:[^;]*;NEXT_|.*;CANCELED;\n|4001;.*\n.*ser (?:rejected|denied))/
/** Wallets, WebAuthn and ethers, only where an Error says so. */
const refusals = /^(?:UserReject|NotAllowedError;|.*;ACTION_REJECTED;)/
/** TanStack Query has the name for a message; the last is Safari's. */
const aborts =
  /^(?:.*;ERR_CANCELED;|(?:.*\n;)?(?:Abort|Cancel(?:l?ed)?|Condition)Error(?:;|$)|TypeError;.*\n;cancelled$)/
/** What an abort looks like in other browsers; only the signal tells it from a lost connection. */
const losses = /\n;(?:Load failed|Failed to fetch)/
const timeouts = /time(?:d[ -])?-?out/i

function judge(input: unknown, signal: AbortSignal | undefined): boolean {
  const reason: unknown = signal?.reason
  // Many clients turn the time-out of a signal into an abort.
  let isLate = timeouts.test(reason instanceof Error ? describe(reason as never) : String(reason))
  let isAbort = !!reason && reason === input
  let layer = input as Members | undefined
  for (let depth = 0; depth < 5 && typeof layer === 'object'; depth += 1) {
    const said = describe(layer)
    // Octokit gives an abort the status 500.
    const isNamed = aborts.test(said) && !layer.response
    if (!isNamed && Number(layer.status ?? layer.statusCode) > 399) return false
    // A Response. What a thrown error holds doesn't make it a success.
    if (typeof layer.clone === 'function') return !depth && layer.type !== 'error'
    const isError = layer instanceof Error
    if (signals.test(said) || (layer.isNotFound && !layer.message) || (isError && refusals.test(said))) return true
    isLate ||= timeouts.test(said)
    isAbort ||=
      isNamed ||
      // superagent's; gRPC has the same word.
      (isError && /;ABORTED;/.test(said) && !!layer.method && !!layer.url && !layer.response) ||
      (layer.type === 'abort' && !!layer.target) ||
      (!!reason && losses.test(said))
    layer = (layer.cause ?? layer.error ?? layer.reason ?? undefined) as Members | undefined
  }
  return isAbort && !isLate
}

/**
 * Nothing that may be shown: an abort (no time-out), a framework's redirect, the person's own refusal, a `Response` that isn't
 * an error by its status. Every page loads this before the first error, so it looks at a few members and reads no body.
 */
export function showsNothing(input: unknown, signal?: AbortSignal): boolean {
  try {
    return input === null || input === undefined || judge(input, signal)
  } catch {
    return false
  }
}
