import type { ApiErrorOptions } from '../../store/options'

/** Separates the options of `useApiError` from the props of an element. */
export function splitOptions<Props extends ApiErrorOptions>(
  props: Props,
): readonly [ApiErrorOptions, Omit<Props, keyof ApiErrorOptions>] {
  const { operation, catalogue, values, recoveries, signal, ...rest } = props
  return [{ operation, catalogue, values, recoveries, signal }, rest]
}
