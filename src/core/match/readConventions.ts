import { common } from '../../catalogue/common'
import type { Recognition } from '../../catalogue/types'
import type { Values } from '../../problem'
import type { ErrorLayer } from '../input/errorLayers'
import { isPartOfBody } from '../input/partOfBody'
import { rpcError } from '../input/rpcError'
import { isObject } from '../input/safeRead'
import { standardStatus } from '../input/standardStatus'
import { omitUndefined } from '../omitUndefined'
import { type Asked, findCode, lists } from './codeOwners'
import { type Found, placeErrors, rankOf } from './placeErrors'
import { readStandardBody, type StandardBody } from './standardBody'

/**
 * What the common conventions say of a layer. An RPC client's error says it by numbers; a protocol's word on any other Error
 * is the client's own, and says nothing of the server.
 */
function readLayer(
  layer: ErrorLayer,
  layers: readonly ErrorLayer[],
  status: number | undefined,
): StandardBody | 'success' | null {
  const context = { isClients: layer.isError, status, isPart: isPartOfBody(layer, layers) }
  const body = layer.plain === undefined ? null : readStandardBody(layer.plain, context)
  const rpc = rpcError(layer)
  return rpc && isObject(body) ? { ...body, isError: true, status: rpc.status, codes: [] } : body
}

function ofStandard(
  { codes, violations, message, values, status, retryAfter, requestId }: StandardBody,
  asked: Asked,
  answered: number | undefined,
  at: string,
): Found {
  const known = answered !== undefined && answered >= 400 ? answered : status
  const words = [...codes, ...violations.flatMap(({ code }) => code ?? [])]
  const owner = findCode(words, asked, { status: known })
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
  return placeErrors(owner?.catalogue ?? common, recognition, known, at, 'standard')
}

/** What the layers say by the common conventions: the first code that a catalogue knows, and every fact where it is first. */
export function readConventions(
  layers: readonly ErrorLayer[],
  asked: Asked,
  status: number | undefined,
): Found | 'success' | undefined {
  // An answer that was read has the looks of an error, also where it is none.
  const isThrown = layers[0]?.isError === true && layers[0].name !== 'ApiResponseError'
  let isSuccess = false
  let facts: StandardBody | undefined
  let at = ''
  // A layer with an API-specific code is authoritative: ignore field violations in deeper layers.
  let isSpecific = false
  for (const layer of layers) {
    const body = readLayer(layer, layers, status)
    if (body === null) continue
    if (body === 'success') {
      // What a client threw is no plain data: beside it nothing went well.
      isSuccess ||= facts === undefined && !layers.some(({ isError, at: place }) => isError && place === 'error')
      continue
    }
    // A resource that was asked for may have a `code`, too.
    if (!body.isError && !isThrown && status !== undefined && status < 400) continue
    const found = ofStandard({ ...body, status: facts?.status ?? body.status }, asked, status, layer.at)
    if (rankOf(found) !== 'none') return withFacts(found, facts)
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
