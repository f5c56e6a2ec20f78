import { common } from '../../catalogue/common'
import type { Catalogue, Plain, Recognition, RecognizedError } from '../../catalogue/types'
import type { Values } from '../../problem'
import type { ErrorLayer } from '../input/errorLayers'
import { isSystemCode } from '../input/readLayer'
import { rpcError } from '../input/rpcError'
import { tryOrUndefined, isObject } from '../input/safeRead'
import { standardStatus } from '../input/standardStatus'
import { omitUndefined } from '../omitUndefined'
import { findCode, lists } from './codeOwners'
import { type CodeMatch, lookupCode } from './lookupCode'
import { readStandardBody, type StandardBody } from './standardBody'

export interface Found {
  readonly catalogue: Catalogue
  readonly recognition: Recognition
  readonly errors: readonly (RecognizedError & { readonly place: CodeMatch })[]
  /** Where the code was, and how it was known: for developers. */
  readonly at: string
  readonly by: 'envelope' | 'standard' | 'bare'
}

interface Asked {
  readonly catalogues: readonly Catalogue[]
  readonly catalogue?: string
}

export const word = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

/** What a catalogue makes of a body. An envelope that fails, or answers nonsense, recognises nothing. */
function recogniseBody(
  { envelope }: Catalogue,
  body: Plain,
  context: { readonly named: boolean; readonly status: number | undefined },
): Recognition | 'success' | null {
  if (!envelope) return null
  const recognised = tryOrUndefined(() => {
    const found = envelope(body, context)
    return found === 'success' || (isObject(found) && Array.isArray(found.errors)) ? found : null
  })
  return recognised ?? null
}

function placeErrors(
  catalogue: Catalogue,
  recognition: Recognition,
  status: number | undefined,
  at: string,
  by: Found['by'],
): Found {
  const errors = recognition.errors.slice(0, 200).flatMap((error) => {
    const place = isObject(error)
      ? lookupCode(catalogue, { code: word(error.code), alias: word(error.alias) }, status ?? recognition.status)
      : undefined
    return place ? [{ ...error, place }] : []
  })
  return { catalogue, recognition, errors, at, by }
}

/** What a string or a number says, if it is the code that one registered catalogue lists, or that of the named one. */
function bareCode(input: unknown, { catalogues, catalogue: name }: Asked): Found | undefined {
  const code = word(input)?.slice(0, 200).trim()
  if (code === undefined || !/^[\w./:-]{1,128}$/.test(code) || isSystemCode(code)) return undefined
  const found = findCode([code], name === common.name ? [common] : catalogues, name)
  return found && placeErrors(found.catalogue, { errors: [{ code }] }, undefined, '', 'bare')
}

/**
 * What the common conventions say of a layer. An RPC client's error says it by numbers; a protocol's word on any other Error
 * is the client's own, and says nothing of the server.
 */
function readLayer(layer: ErrorLayer): StandardBody | 'success' | null {
  const body = layer.plain === undefined ? null : readStandardBody(layer.plain, { isClients: layer.isError })
  const rpc = rpcError(layer)
  return rpc && isObject(body) ? { ...body, isError: true, status: rpc.status, codes: [] } : body
}

function ofStandard(
  { codes, violations, message, values, status, retryAfter, requestId }: StandardBody,
  { catalogues, catalogue: name }: Asked,
  answered: number | undefined,
  at: string,
): Found {
  const words = [...codes, ...violations.flatMap(({ code }) => code ?? [])]
  const owner = findCode(words, catalogues, name)
  const isOwn = (code: string | undefined): code is string =>
    code !== undefined && owner !== undefined && lists(owner.catalogue, code)
  const said = { values: values as Values, ...(message !== undefined && { message }) }
  // A field's own code is one more error; what nobody lists only names the field.
  const errors = [
    ...(owner && codes.includes(owner.code) ? [{ code: owner.code, ...said }] : []),
    ...violations.flatMap(({ path, code }) => (isOwn(code) ? [{ code, field: path, ...said }] : [])),
  ]
  const recognition: Recognition = omitUndefined({
    errors,
    violations: violations.filter(({ code }) => !isOwn(code)).map(({ path }) => ({ path })),
    status,
    retryAfter,
    requestId,
  })
  const known = answered !== undefined && answered >= 400 ? answered : status
  return placeErrors(owner?.catalogue ?? common, recognition, known, at, 'standard')
}

const rankOf = ({ errors }: Found): number => (errors.some(({ place }) => place.listed) ? 4 : errors.length > 0 ? 3 : 0)

/** The best of what catalogues make of a layer by their envelopes: a listed code before an unlisted one before a shape. */
function byEnvelope(
  layers: readonly ErrorLayer[],
  { catalogues, catalogue: name }: Asked,
  status: number | undefined,
): readonly [best: Found | 'success' | undefined, rank: number] {
  let best: Found | 'success' | undefined
  let bestRank = 0
  const candidates = [...catalogues].sort((a, b) => Number(b.name === name) - Number(a.name === name))
  for (const { plain, at } of layers) {
    if (plain === undefined) continue
    for (const catalogue of candidates) {
      const recognition = recogniseBody(catalogue, plain, { named: catalogue.name === name, status })
      if (recognition === null) continue
      if (recognition === 'success') {
        best ??= 'success'
        continue
      }
      const found = placeErrors(catalogue, recognition, status, at, 'envelope')
      const rank = rankOf(found) || 2
      if (rank > bestRank) [best, bestRank] = [found, rank]
      if (rank === 4) return [best, rank]
    }
  }
  return [best, bestRank]
}

/** What the layers say by the common conventions: the first code that a catalogue knows, and every fact where it is first. */
function byConvention(
  layers: readonly ErrorLayer[],
  asked: Asked,
  status: number | undefined,
): Found | 'success' | undefined {
  // An answer that was read has the looks of an error, also where it is none.
  const isThrown = layers[0]?.isError === true && layers[0].name !== 'ApiResponseError'
  let isSuccess = false
  let facts: StandardBody | undefined
  let at = ''
  // Who says a code of its own has named its fields, too: what is deeper inside may be about something else.
  let isSpecific = false
  for (const layer of layers) {
    const body = readLayer(layer)
    if (body === null) continue
    if (body === 'success') {
      // What a client threw is no plain data: beside it nothing went well.
      isSuccess ||= facts === undefined && !layers.some(({ isError, at: place }) => isError && place === 'error')
      continue
    }
    // A resource that was asked for may have a `code`, too.
    if (!body.isError && !isThrown && status !== undefined && status < 400) continue
    const found = ofStandard({ ...body, status: facts?.status ?? body.status }, asked, status, layer.at)
    if (rankOf(found) > 2) return withFacts(found, facts)
    if (isSuccess || !(body.isError || body.status || body.retryAfter !== undefined || body.requestId)) continue
    if (!facts) at = layer.at
    facts = {
      ...body,
      codes: [],
      violations: isSpecific || facts?.violations.length ? (facts?.violations ?? []) : body.violations,
      status: facts?.status ?? body.status,
      retryAfter: facts?.retryAfter ?? body.retryAfter,
      requestId: facts?.requestId ?? body.requestId,
    }
    isSpecific ||= body.codes.some((code) => /[a-z]/i.test(code) && standardStatus(code) === undefined)
  }
  return facts ? ofStandard(facts, { catalogues: [] }, status, at) : isSuccess ? 'success' : undefined
}

/** A code is often deeper inside than the status and the waiting time. */
function withFacts(found: Found, facts: StandardBody | undefined): Found {
  const { recognition } = found
  const { status, retryAfter, requestId } = facts ?? {}
  return {
    ...found,
    recognition: {
      ...omitUndefined({ status, retryAfter, requestId }),
      ...recognition,
      violations: recognition.violations?.length ? recognition.violations : (facts?.violations ?? []),
    },
  }
}

/** What is known of the layers: by the shape of one of the APIs, else by the conventions that many share. */
export function recognizeError(
  input: unknown,
  layers: readonly ErrorLayer[],
  asked: Asked,
  status: number | undefined,
): Found | 'success' | undefined {
  const bare = bareCode(input, asked)
  if (bare) return bare
  const [best, rank] = byEnvelope(layers, asked, status)
  if (rank > 2 || best === 'success') return best
  const other = byConvention(layers, asked, status)
  // A shape without a code is still the API's own; its fields and waiting times are read by convention.
  return isObject(other) && (rank === 0 || rankOf(other) > 2) ? other : (best ?? other)
}
