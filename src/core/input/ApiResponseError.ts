/**
 * What stands for a fetch `Response` once it has been read. Its message is neutral; the body's words are never shown.
 */
export class ApiResponseError extends Error {
  override readonly name = 'ApiResponseError'
  readonly status: number
  /** The headers that matter, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly url?: string
  /** The parsed JSON, or the text; absent where there was none, or it couldn't be read. */
  readonly body?: unknown

  constructor(status: number, headers: Readonly<Record<string, string>>, url: string | undefined, body: unknown) {
    super(`HTTP ${String(status)}`)
    this.status = status
    this.headers = headers
    if (url) this.url = url
    if (body !== undefined) this.body = body
  }
}
