import { createLazy } from '../store/createLazy'
import type { Engine } from './chunk'
import type { RadixToast } from './radixToast'

export type { Engine, RadixToast }

/** The one seam between what a page loads with its first paint and what only an error needs. */
export const lazyEngine = createLazy<Engine>(() => import('./chunk'), 'IntlContext')

/** Radix Toast, which only a page with a toaster needs. It shares no module with the engine, so neither can break the other. */
export const lazyRadix = createLazy<RadixToast>(() => import('./radixToast'), 'Viewport')
