'use client'
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useId } from 'react'
import { lazyRadix } from '../../engine/lazyEngine'
import { useProviderState, useShell, useStore } from '../../react/shellContext'
import { addTo } from '../../store/createStore'
import { LastResort } from '../parts/LastResort'
import { classes, surfaceProps } from '../parts/surfaceProps'

export interface ErrorToasterProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The name of the region, for screen readers. Default: "Notifications" in the person's language. */
  readonly label?: string
  /**
   * The keys that lead to the first action, and from there to the next toaster of the page: `KeyboardEvent.code`s, and
   * `altKey` and the like. Default: `['F8']`.
   */
  readonly hotkey?: readonly string[]
  /**
   * How many are on screen at once; the rest is counted. What the person must read or act on is never among the rest: beyond
   * the limit its title shows, and opens. Default: 3.
   */
  readonly limit?: number
  /** How long an error without an action stays at least, in milliseconds, or `Infinity`. Default: 10000. */
  readonly minDuration?: number
  /** Where a finger swipes a toast to dismiss it, but none that must be read or acted on. Default: `inline-end`. */
  readonly swipeDirection?: 'inline-start' | 'inline-end' | 'block-start' | 'block-end'
}

/**
 * Shows what is reported outside a task, at the edge of the window where it covers nothing that has the focus, and inside a
 * modal dialog while one is open. One of them inside the provider is enough.
 */
export const ErrorToaster = forwardRef<HTMLDivElement, ErrorToasterProps>(function ErrorToaster(props, ref) {
  const shell = useShell('<ErrorToaster>')
  const id = useId()
  const state = useProviderState(shell)
  const loaded = useStore(lazyRadix)
  const radix = state?.engine.radix ?? loaded
  const late = useStore(shell.late)

  useEffect(() => addTo(shell.toasters, id), [shell, id])
  // Together with the engine: when the page is idle, or with the first error.
  const isWanted = state !== null && !radix
  useEffect(() => {
    if (isWanted) void lazyRadix.start()
  }, [isWanted])

  if (state && radix) return <state.engine.Toaster {...props} ref={ref} toasterId={id} state={state} radix={radix} />
  if (!late?.length) return null
  return (
    <div className={classes('errata-toaster', props.className)} data-edge="end">
      <div className="errata-viewport">
        {late.map((error) => (
          <div key={error.id} {...surfaceProps('toast', error)} className={`errata-toast errata-${error.severity}`}>
            <LastResort error={error} />
          </div>
        ))}
      </div>
    </div>
  )
})
