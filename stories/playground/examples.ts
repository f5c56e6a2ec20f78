import { type Fixture, fixtures, textOf } from '../../test/fixtures'
import { catalogues } from '../support/catalogues'
import type { PlaygroundState } from './state'

/** An answer as it is put in. */
export interface Answer {
  readonly text: string
  readonly status: number
  /** One per line. */
  readonly headers: string
}

const standardTitles: Readonly<Record<string, string>> = {
  aip193: 'Google AIP-193',
  aspnet: 'ASP.NET',
  circle: 'Circle',
  connect: 'Connect',
  fastapi: 'FastAPI',
  gateways: 'Gateways',
  graphql: 'GraphQL',
  jsonapi: 'JSON:API',
  laravel: 'Laravel',
  nestjs: 'NestJS',
  oauth: 'OAuth',
  rails: 'Rails',
  rfc9457: 'RFC 9457',
  spring: 'Spring',
  stripe: 'Stripe',
  trpc: 'tRPC',
  zod: 'Zod and Standard Schema',
}

const titleOf = (source: string): string =>
  catalogues.find(({ catalogue }) => catalogue.name === source)?.title ?? standardTitles[source] ?? source

export const keyOfExample = ({ source, name }: Fixture): string => `${source}/${name}`
const byKey = new Map(fixtures.map((fixture) => [keyOfExample(fixture), fixture]))

/** Every recorded answer, by where its shape comes from. */
export const exampleGroups: readonly { readonly title: string; readonly examples: readonly Fixture[] }[] = [
  ...new Set(fixtures.map(({ source }) => source)),
].map((source) => ({ title: titleOf(source), examples: fixtures.filter((fixture) => fixture.source === source) }))

export const exampleOf = (key: string): Fixture | undefined => byKey.get(key)

const indented = (fixture: Fixture): string =>
  typeof fixture.body === 'string' ? textOf(fixture) : JSON.stringify(fixture.body, null, 2)

/** What is put in: the recorded answer, and what was changed of it. */
export function answerOf({ example, body, status, headers }: PlaygroundState): Answer {
  const recorded = exampleOf(example)
  const lines = Object.entries(recorded?.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  return {
    text: body ?? (recorded ? indented(recorded) : ''),
    status: status ?? (recorded?.status || 200),
    headers: headers ?? lines.join('\n'),
  }
}

/** JSON as what it says, anything else as text. */
export function valueOfText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The headers that can be sent: a line that isn't one is left out. */
export function headersOf({ headers: lines, text }: Answer): Headers {
  const headers = new Headers()
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':')
    try {
      if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim())
    } catch {
      // Not a header.
    }
  }
  if (!headers.has('content-type')) {
    headers.set('content-type', typeof valueOfText(text) === 'string' ? 'text/html' : 'application/json')
  }
  return headers
}

/** Of these statuses an answer has no body. */
const bodiless = [204, 205, 304]

/** The answer as a `Response`. What isn't a status of a final answer is taken for 200. */
export function responseOf(answer: Answer): Response {
  const status = answer.status >= 200 && answer.status <= 599 ? answer.status : 200
  return new Response(bodiless.includes(status) ? null : answer.text, { status, headers: headersOf(answer) })
}
