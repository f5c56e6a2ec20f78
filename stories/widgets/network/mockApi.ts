import type { DefaultBodyType } from 'msw'

/** The parts of a request that a mocked answer depends on. */
export interface MockRequest {
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

/** What a mocked API says: a good answer's body, or the codes with which it refuses. */
export type MockAnswer = { readonly data: DefaultBodyType } | { readonly refused: readonly string[] }

/** One request of a widget. */
export interface MockStep {
  readonly id: string
  /** In the panel. */
  readonly label: string
  readonly method: 'get' | 'post'
  readonly path: string
  readonly answer: (request: MockRequest) => MockAnswer
  /** Hears that something else happened, so that what is told and what is true stay the same. */
  readonly onFault?: (code: string) => void
}

/** An API as one widget calls it. */
export interface MockApi {
  readonly catalogue: string
  readonly steps: readonly MockStep[]
  /** Forgets what earlier requests did. */
  readonly reset: () => void
}
