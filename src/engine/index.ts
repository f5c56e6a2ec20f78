import { engine as chunk, type Engine } from './chunk'
import { radixToast } from './radixToast'

export type { Engine }

/** Everything that only an error needs, for servers, tests and single-file builds: `<ApiErrorProvider engine={engine}>`. */
export const engine: Engine = {
  ...chunk,
  stateOf: (input) => chunk.stateOf({ ...input, engine }),
  radix: radixToast,
}
