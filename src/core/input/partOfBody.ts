import type { ErrorLayer } from './errorLayers'

/** The layer that something was found in. */
export const parentOf = ({ at }: ErrorLayer, layers: readonly ErrorLayer[]): ErrorLayer | undefined => {
  const end = at.lastIndexOf('.')
  const place = at.slice(0, Math.max(0, end))
  return at === '' ? undefined : layers.find((layer) => layer.at === place)
}

/** Where clients keep a whole body. */
const wholeAt =
  /(?:^|\.)(?:body|_?data|error|cause|reason|response|responseText|bodyText|json|payload|message|content)$/

/** Whether a layer is only a part of an answer's body: an item of a list, GraphQL's `extensions`. */
export const isPartOfBody = (layer: ErrorLayer, layers: readonly ErrorLayer[]): boolean =>
  layer.at !== '' && (!wholeAt.test(layer.at) || parentOf(layer, layers)?.isBody === true)
