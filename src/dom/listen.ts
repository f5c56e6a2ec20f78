/** Listens to several kinds of events. Returns how to stop. */
export function listen(
  target: EventTarget,
  types: readonly string[],
  listener: (event: never) => void,
  capture = false,
): () => void {
  for (const type of types) target.addEventListener(type, listener as EventListener, capture)
  return () => {
    for (const type of types) target.removeEventListener(type, listener as EventListener, capture)
  }
}
