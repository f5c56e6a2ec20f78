import { type Client, withSignal } from '../client'

interface Body {
  readonly requestId?: string
  readonly success?: boolean
  readonly error?: {
    readonly code?: number
    readonly key?: string
    readonly message?: string | readonly string[]
    readonly fields?: Readonly<Record<string, string>>
    readonly details?: unknown
  }
}

/** The flat shape in which AssetPay's own SDK hands out an error. */
class AssetPayError extends Error {
  override readonly name = 'AssetPayError'
  readonly key: string | undefined
  readonly code: number | undefined
  readonly messages: readonly string[]
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly details: unknown
  readonly requestId: string | undefined

  constructor(
    { error, requestId }: Body,
    readonly status: number | undefined,
    readonly retryAfterMs: number | undefined,
    /** Whether the request may have gone through. */
    readonly ambiguous: boolean,
    options?: ErrorOptions,
  ) {
    const messages = [error?.message ?? []].flat()
    super(messages[0] ?? 'AssetPay request failed', options)
    this.key = error?.key
    this.code = error?.code
    this.messages = messages
    this.fields = error?.fields
    this.details = error?.details
    this.requestId = requestId
  }
}

export const assetPaySdk: Client = {
  name: "AssetPay's SDK",
  tells: {},
  call: async (call) => {
    const isWrite = call.method === 'POST'
    let response: Response
    try {
      response = await fetch(call.url, { method: call.method, ...withSignal(call) })
    } catch (cause) {
      if (call.signal?.aborted) throw cause
      throw new AssetPayError({}, undefined, undefined, isWrite, { cause })
    }
    const { status, headers } = response
    const isRefusal = status >= 400 && status < 500
    const seconds = headers.get('retry-after')
    const retryAfterMs = seconds === null ? undefined : Number(seconds) * 1000
    try {
      const body = (await response.json()) as Body
      if (response.ok && body.success !== false) return body
      throw new AssetPayError(body, status, retryAfterMs, isWrite && !isRefusal)
    } catch (cause) {
      throw cause instanceof AssetPayError
        ? cause
        : new AssetPayError({}, status, retryAfterMs, isWrite && !isRefusal, { cause })
    }
  },
}
