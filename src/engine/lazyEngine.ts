import { createLazy } from '../store/createLazy'
import type { Engine } from './chunk'
import type { RadixToast } from './radixToast'

export type { Engine, RadixToast }

/** Finds what has a member of this name among the exports of a module. */
const exportWith = (mark: string, module: object): unknown =>
  Object.values(module).find((value: unknown) => typeof value === 'object' && value !== null && mark in value)

/** The one seam between what a page loads with its first paint and what only an error needs. */
export const lazyEngine = createLazy<Engine>(
  async () => (await import('./chunk')).engine,
  (module) => exportWith('IntlContext', module) as Engine | undefined,
)

/** Radix Toast, which only a page with a toaster needs. It shares no module with the engine, so neither can break the other. */
export const lazyRadix = createLazy<RadixToast>(
  async () => (await import('./radixToast')).radixToast,
  (module) => exportWith('Viewport', module) as RadixToast | undefined,
)
