import { FunctionsClient } from '@supabase/functions-js'
import { PostgrestClient } from '@supabase/postgrest-js'
import { type Client, signalOf, withSignal } from '../client'

/** `supabase.functions.invoke`: the answer is the `context` of the error. */
export const supabaseFunctions: Client = {
  name: 'Supabase functions',
  tells: {},
  returns: true,
  call: (call) => new FunctionsClient(call.url).invoke('pay', { method: call.method, ...withSignal(call) }),
}

/** `supabase.from(…)` */
export const supabaseTables: Client = {
  name: 'Supabase tables',
  tells: {},
  returns: true,
  call: async (call) => {
    const table = new PostgrestClient(call.url, { retry: false }).from('orders')
    const request = call.method === 'GET' ? table.select() : table.insert({ price: '4.20' })
    const signal = signalOf(call)
    return signal ? request.abortSignal(signal) : request
  },
}
