import { readError } from './library'

interface RequestOptions {
  /** Sent as JSON with POST; without one it is a GET. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Talks JSON to an API. Whatever is not a good answer is thrown, read and ready for the library. */
export async function request<Answer>(url: string, { body, headers }: RequestOptions = {}): Promise<Answer> {
  const response = await fetch(url, {
    headers: {
      Accept: 'application/json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  if (!response.ok) throw await readError(response)
  return (await response.json()) as Answer
}
