/** One function for several that each stop something. They may be added to until it is called. */
export const stopAll = (stops: readonly (() => void)[]) => (): void => {
  for (const stop of stops) stop()
}
