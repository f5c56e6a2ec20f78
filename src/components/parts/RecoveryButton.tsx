'use client'
import { type ComponentPropsWithoutRef, type FocusEvent, forwardRef, type MouseEvent, type Ref, useState } from 'react'
import { part } from '../../dom/parts'
import { hasAction, type Recovery } from '../../store/presentation'
import { classes } from './surfaceProps'
import { useNow } from './useNow'
import { useSurface } from './useSurface'

export interface RecoveryButtonProps extends Omit<
  ComponentPropsWithoutRef<'button'>,
  'type' | 'disabled' | 'children'
> {
  /** The action of an `ErrorPresentation`. */
  readonly recovery: Recovery
}

/** Seconds between two ticks while the button has focus: a screen reader may read each change of a focused name. */
const focusedTick = 10

/**
 * The recommended action: a button, or a real link where the host gave one. Renders nothing without a handler.
 * While waiting it counts down and keeps the focus. Its name is what it shows (WCAG 2.5.3).
 */
export const RecoveryButton = forwardRef<HTMLButtonElement | HTMLAnchorElement, RecoveryButtonProps>(
  function RecoveryButton({ recovery, className, onClick, onFocus, onBlur, ...rest }, ref) {
    const { text } = useSurface('RecoveryButton')
    const { run, href, target, availableAt, busy, label, labelAt } = recovery
    const [focused, setFocused] = useState(false)
    const now = useNow(availableAt, focused ? focusedTick : 1)
    if (!hasAction(recovery)) return null

    const waiting = availableAt !== undefined && now < availableAt
    const idle = waiting || busy
    const shared = {
      ...rest,
      ...part.action,
      className: classes('errata-button', className),
      'aria-disabled': idle || undefined,
      'aria-busy': busy || undefined,
      onFocus: (event: FocusEvent<HTMLElement>) => {
        setFocused(true)
        onFocus?.(event as FocusEvent<HTMLButtonElement>)
      },
      onBlur: (event: FocusEvent<HTMLElement>) => {
        setFocused(false)
        onBlur?.(event as FocusEvent<HTMLButtonElement>)
      },
      children: (
        <span suppressHydrationWarning={waiting}>
          {busy ? text('ui.busy') || label : waiting ? labelAt(now) : label}
        </span>
      ),
    }
    const press = (event: MouseEvent<HTMLElement>): void => {
      if (idle) {
        event.preventDefault()
        return
      }
      onClick?.(event as MouseEvent<HTMLButtonElement>)
      if (!event.defaultPrevented) run?.()
    }
    if (href === undefined)
      return <button {...shared} ref={ref as Ref<HTMLButtonElement>} type="button" onClick={press} />

    const { children, ...link } = shared as ComponentPropsWithoutRef<'a'>
    return (
      <a
        {...link}
        ref={ref as Ref<HTMLAnchorElement>}
        {...(idle ? { role: 'link', tabIndex: 0 } : { href, target })}
        rel={target === '_blank' ? 'noopener' : undefined}
        onClick={press}
      >
        {children}
      </a>
    )
  },
)
