import type { IncomingMessage } from 'node:http'
import { initTRPC, TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { z } from 'zod'
import type { Plain } from '../../src/catalogue/types'
import { samples } from '../../src/catalogues/assetpay/samples'
import type { Answer } from './server'
import { codes, sentinel } from './situations'

/** The answer of another API that a procedure called. */
class UpstreamError extends Error {
  readonly body = samples[codes.assetpay].body
}

const t = initTRPC.context<{ readonly situation: string }>().create({
  // As its documentation does it: what clients need to know is added to `data`.
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    data: {
      ...shape.data,
      zodError: error.cause instanceof z.ZodError ? z.flattenError(error.cause) : null,
      ...(error.cause instanceof UpstreamError && { upstream: error.cause.body }),
      ...(ctx?.situation === 'standardCode' && { errorCode: 'PRICE_CHANGED' }),
    },
  }),
})

const resolve = ({ ctx }: { readonly ctx: { readonly situation: string } }): string => {
  if (ctx.situation === 'ok') return '4.20'
  const cause = ctx.situation === 'forwarded' ? new UpstreamError(sentinel) : undefined
  throw new TRPCError({ code: 'CONFLICT', message: `${sentinel} procedure failed`, cause })
}
const input = z.object({ tradeUrl: z.string().min(1, sentinel) })
const router = t.router({
  prices: t.procedure.input(input).query(resolve),
  buy: t.procedure.input(input).mutation(resolve),
})
export type TrpcRouter = typeof router

/** The real server of tRPC. */
export async function answerTrpc(situation = '', { url, method }: IncomingMessage, text: string): Promise<Answer> {
  const req = new Request(new URL(url ?? '/', 'http://localhost'), {
    method: method ?? 'GET',
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' && { body: text }),
  })
  const endpoint = `/trpc/${situation}`
  const response = await fetchRequestHandler({ endpoint, req, router, createContext: () => ({ situation }) })
  return { status: response.status, body: (await response.json()) as Plain }
}
