import { buildSchema, graphql, GraphQLError } from 'graphql'
import type { Plain } from '../../src/catalogue/types'
import { samples } from '../../src/catalogues/assetpay/samples'
import type { Answer } from './server'
import { codes, sentinel } from './situations'

const schema = buildSchema('type Query { prices: String } type Mutation { buy: String }')

const { status, body } = samples[codes.assetpay]

/** What a resolver throws. Servers add what they know about the reason as extensions; the status stays 200. */
const extensions: Readonly<Record<string, Record<string, unknown>>> = {
  // A data source that called another API adds that API's answer.
  forwarded: { code: 'INTERNAL_SERVER_ERROR', response: { url: 'https://upstream.example/', status, body } },
  standard: { code: 'BAD_USER_INPUT', issues: [{ path: ['tradeUrl'], code: 'too_small', message: sentinel }] },
  standardCode: { code: 'PRICE_CHANGED' },
}

/** The real executor of a GraphQL server. */
export async function answerGraphql(situation = '', text: string): Promise<Answer> {
  const { query = '' } = JSON.parse(text) as { readonly query?: string }
  const resolve = (): string => {
    if (situation === 'ok') return '4.20'
    throw new GraphQLError(`${sentinel} resolver failed`, { extensions: extensions[situation] ?? {} })
  }
  const result = await graphql({ schema, source: query, rootValue: { prices: resolve, buy: resolve } })
  return { status: 200, body: JSON.parse(JSON.stringify(result)) as Plain }
}
