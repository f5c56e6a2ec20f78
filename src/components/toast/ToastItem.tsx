'use client'
import { type ComponentPropsWithoutRef, forwardRef, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import type { RadixToast } from '../../engine/radixToast'
import type { ProviderState } from '../../store/providerState'
import type { QueuedToast } from '../../store/toastQueue'
import { ErrorSummary } from '../banner/ErrorSummary'
import { Actions } from '../parts/Actions'
import { DeveloperDetails } from '../parts/DeveloperDetails'
import { DismissButton } from '../parts/DismissButton'
import { Glyph } from '../parts/Glyph'
import { SeverityIcon } from '../parts/SeverityIcon'
import { classes, languageProps, surfaceProps } from '../parts/surfaceProps'
import { useEnterAnimation } from '../parts/useEnterAnimation'
import { useExitAnimation } from '../parts/useExitAnimation'
import { type FocusTargets, useRestoreFocus } from '../parts/useRestoreFocus'
import { countValues } from './countValues'
import { stays } from './useToasts'

interface ToastItemProps extends ComponentPropsWithoutRef<'li'> {
  readonly toast: QueuedToast
  readonly state: ProviderState
  readonly radix: Pick<RadixToast, 'Title' | 'Description'>
  /** There is no room for all of it: the title shows, and opens the rest. What was open stays so. */
  readonly brief: boolean
  /** The person closed it. */
  readonly onClose: () => void
  /** Where the focus goes when this toast leaves with it. */
  readonly heirs: FocusTargets
}

/**
 * One toast, the child of Radix's `Root asChild`, and what it deliberately doesn't take from there:
 * - the ref. From the element Radix makes a dismissable layer, which takes Escape away from the host's dialogs, a
 *   `role=status` of its own for each toast, and a Tab order that fails in shadow roots.
 * - the style: `user-select: none` keeps the text from being selected and copied.
 * - Escape, which the toaster hears while the focus is inside, and swiping with anything but a finger.
 */
export const ToastItem = forwardRef<HTMLLIElement, ToastItemProps>(function ToastItem(
  { toast, brief, state, radix: Toast, onClose, heirs, style: _style, onKeyDown: _onKeyDown, className, ...radix },
  _radixRef,
) {
  const item = useRef<HTMLLIElement>(null)
  const id = useId()
  const { error, count } = toast
  useRestoreFocus(item, heirs)
  useEnterAnimation(item)
  useExitAnimation(item, 'li')

  const [opened, setOpened] = useState(brief ? undefined : true)
  const [hasFold, setHasFold] = useState(brief)
  // For good: while there is room it may have the focus.
  if (brief && !hasFold) setHasFold(true)
  const isOpen = opened ?? !brief
  useEffect(() => {
    // Not in jsdom.
    if (hasFold && opened && typeof item.current?.scrollIntoView === 'function')
      item.current.scrollIntoView({ block: 'nearest' })
  }, [hasFold, opened])

  const down = useRef<PointerEvent<HTMLLIElement> | null>(null)
  // What must be read is not swept away by accident.
  const isFixed = stays(toast)
  const finger = (listener: ToastItemProps['onPointerDown']) => (event: PointerEvent<HTMLLIElement>) => {
    if (event.pointerType !== 'touch' || isFixed) return
    if (event.type === 'pointerdown') down.current = event
    listener?.(event)
  }
  const { onPointerDown, onPointerMove, onPointerUp } = radix
  // Radix doesn't hear that the browser took the finger over, and would go on from there at the next touch.
  const onPointerCancel = (event: PointerEvent<HTMLLIElement>): void => {
    const start = down.current
    if (!start) return
    const back = { ...event, clientX: start.clientX, clientY: start.clientY }
    onPointerMove?.(back)
    onPointerUp?.(back)
  }
  const title = (
    <>
      <span className="errata-hidden">{error.severityLabel}</span> {error.title}
      {count > 1 && (
        <>
          {' '}
          <span key={count} className="errata-count">
            {state.text('ui.repeated', countValues(count, state.locale))}
          </span>
        </>
      )}
    </>
  )
  return (
    <li
      {...radix}
      {...(isFixed && { 'data-swipe-direction': undefined })}
      {...surfaceProps('toast', error)}
      ref={item}
      tabIndex={-1}
      className={classes('errata-toast', `errata-${error.severity}`, className)}
      onPointerDown={finger(onPointerDown)}
      onPointerMove={finger(onPointerMove)}
      onPointerUp={finger(onPointerUp)}
      onPointerCancel={finger(onPointerCancel)}
    >
      <div
        className="errata-body"
        role="group"
        aria-labelledby={`${id}t`}
        aria-describedby={isOpen ? `${id}d` : undefined}
      >
        <SeverityIcon severity={error.severity} />
        <div className="errata-text" {...languageProps(error)}>
          <Toast.Title id={`${id}t`} className="errata-title">
            {hasFold ? (
              <button
                type="button"
                className="errata-fold"
                aria-expanded={isOpen}
                onClick={() => {
                  setOpened(!isOpen)
                }}
              >
                <span>{title}</span>
                <Glyph path="m5 7.5 5 5 5-5" />
              </button>
            ) : (
              title
            )}
          </Toast.Title>
          {isOpen && (
            <Toast.Description id={`${id}d`} className="errata-detail">
              {error.detail}
            </Toast.Description>
          )}
          {isOpen && error.isSummary && (
            <ErrorSummary
              entries={error.violations.map(({ label, text }, at) => ({ key: String(at), label, text, go: undefined }))}
              labelledBy={`${id}t`}
            />
          )}
        </div>
        {isOpen && (
          <>
            <Actions error={error} from="toast" />
            <DeveloperDetails error={error} />
            <DismissButton onClick={onClose} />
          </>
        )}
      </div>
    </li>
  )
})
