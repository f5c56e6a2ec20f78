import { type Call, type Client, withSignal } from '../client'

const request = (call: Call): Promise<Response> => fetch(call.url, { method: call.method, ...withSignal(call) })

/** The usual wrapper: what is not `ok` is thrown as it came. */
export async function fetchOrThrow(call: Call): Promise<unknown> {
  const response = await request(call)
  if (!response.ok) throw response
  return response.json()
}

export const fetchThrown: Client = { name: 'fetch, thrown Response', tells: {}, call: fetchOrThrow }

export const fetchReturned: Client = { name: 'fetch, returned Response', tells: {}, returns: true, call: request }

/** Nobody looked at the status. */
export const fetchParsed: Client = {
  name: 'fetch, parsed body',
  tells: {},
  returns: true,
  call: async (call) => (await request(call)).json() as Promise<unknown>,
}
