/** The document or shadow root of an element. */
export const getRoot = (element: Element): Document | ShadowRoot => element.getRootNode() as Document | ShadowRoot
