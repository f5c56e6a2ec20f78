'use client'
import { type ComponentPropsWithoutRef, forwardRef, useImperativeHandle, useMemo, useRef } from 'react'
import { neighboursOf, tabbable } from '../../dom/focus'
import { part, selectors } from '../../dom/parts'
import type { RadixToast } from '../../engine/radixToast'
import { useStore } from '../../react/shellContext'
import { hasAction } from '../../store/presentation'
import type { ProviderState } from '../../store/providerState'
import type { QueuedToast } from '../../store/toastQueue'
import { sentences } from '../parts/punctuation'
import { classes } from '../parts/surfaceProps'
import { useEnterAnimation } from '../parts/useEnterAnimation'
import { type FocusTarget, type FocusTargets, useRestoreFocus } from '../parts/useRestoreFocus'
import type { ErrorToasterProps } from './ErrorToaster'
import { countValues } from './countValues'
import { readingTime } from './readingTime'
import { ToastItem } from './ToastItem'
import { TopLayer } from '../parts/TopLayer'
import { useAvoidFocus } from './useAvoidFocus'
import { useCloseTimer } from './useCloseTimer'
import { useEscape } from './useEscape'
import { useLatestInView } from './useLatestInView'
import { useModalTab } from './useModalTab'
import { usePausedTimers } from './usePausedTimers'
import { useToasterKeyboard } from './useToasterKeyboard'
import { newsOf, stays, useToasts } from './useToasts'
import { useVisualViewport } from './useVisualViewport'

const defaultHotkey = ['F8'] as const
/** Radix's own hotkey goes to every toaster of the page at once: see `useToasterKeyboard`. */
const noKeys: string[] = []

interface ToasterProps extends ErrorToasterProps {
  readonly toasterId: string
  readonly state: ProviderState
  readonly radix: RadixToast
}

/** The toaster with everything that it shows. */
export const Toaster = forwardRef<HTMLDivElement, ToasterProps>(function Toaster(props, ref) {
  const { queue } = props.state.toasts
  const hasToasts = useStore({ get: () => queue.get().length > 0, subscribe: queue.subscribe }, false)
  return (
    <TopLayer lifted active={hasToasts}>
      <Toasts {...props} ref={ref} />
    </TopLayer>
  )
})

const Toasts = forwardRef<HTMLDivElement, ToasterProps>(function Toasts(props, ref) {
  const {
    label,
    hotkey = defaultHotkey,
    limit = 3,
    minDuration = 10_000,
    swipeDirection = 'inline-end',
    ...others
  } = props
  const { toasterId, state, radix: Toast, className, ...rest } = others
  const { text, locale, dir, announce } = state
  const keys = useMemo(() => [...hotkey], [hotkey])
  const keyNames = keys
    .map((key) => key.replace(/^Key|^Digit|Key$/, '').replace(/^./, (first) => first.toUpperCase()))
    .join('+')
  const {
    visible,
    rest: hidden,
    ...toasts
  } = useToasts(state, toasterId, limit, ({ error }) => {
    const { severityLabel, title, detail, recovery } = error
    const way = hasAction(recovery) && keys.length > 0 ? text('ui.regionHotkey', { hotkey: keyNames }) : undefined
    announce({ error, from: 'toast', text: sentences(locale, `${severityLabel} ${title}`, detail, way) })
  })

  const toaster = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => toaster.current, [])
  const hasToasts = visible.length + hidden > 0
  const { isBusy, paused, cameFrom } = usePausedTimers(toaster, hasToasts)
  useLatestInView(toaster, visible.at(-1)?.toast.key, isBusy)
  useToasterKeyboard(toaster, keys, hasToasts)
  useModalTab(toaster, hasToasts)
  useEscape(toaster, visible.length > 0, (index) => {
    const pressed = visible[index]
    if (pressed) toasts.dismiss(pressed.toast)
  })
  useVisualViewport(toaster, hasToasts)
  const { edge, folded } = useAvoidFocus(
    toaster,
    `${visible.map(({ toast }) => newsOf(toast)).join(' ')}${hidden || ''}`,
  )
  // The next toast; after the last one, where the focus was before.
  const nextStop = (): FocusTarget =>
    toaster.current && tabbable(toaster.current).find((stop) => stop.closest(selectors.entry))
  const heirs = () => [nextStop, cameFrom.current, ...(toaster.current ? neighboursOf(toaster.current) : [])]

  const region = label ?? text('ui.region')
  if (region === '') return null
  const swipe = {
    'inline-start': dir === 'rtl' ? 'right' : 'left',
    'inline-end': dir === 'rtl' ? 'left' : 'right',
  } as const
  const direction =
    swipeDirection === 'block-start' ? 'up' : swipeDirection === 'block-end' ? 'down' : swipe[swipeDirection]
  return (
    <div
      lang={locale}
      dir={dir}
      {...rest}
      ref={toaster}
      className={classes('errata-toaster', className)}
      data-edge={edge}
    >
      <Toast.Provider label={region} duration={Infinity} swipeDirection={direction}>
        {visible.map(({ toast, brief }) => (
          // Radix's wish to close is ignored: it closes on an Escape that belongs to the host.
          <Toast.Root
            key={toast.key}
            asChild
            open
            onSwipeEnd={() => {
              toasts.dismiss(toast)
            }}
          >
            <ToastItem
              toast={toast}
              brief={brief}
              state={state}
              radix={Toast}
              heirs={heirs}
              onClose={() => {
                toasts.dismiss(toast)
              }}
            />
          </Toast.Root>
        ))}
        {visible.map(({ toast }) => (
          <Timer
            key={toast.key}
            toast={toast}
            paused={paused || folded}
            minDuration={minDuration}
            onEnd={toasts.putAside}
          />
        ))}
        <Toast.Viewport
          {...part.list}
          className="errata-viewport"
          data-folded={folded}
          role="list"
          label={keys.length > 0 ? `${region} (${keyNames})` : region}
          hotkey={noKeys}
        />
      </Toast.Provider>
      {(hidden > 0 || folded) && (
        <More onClick={folded ? () => nextStop()?.focus() : toasts.showAll} heirs={heirs}>
          {visible.length > 0 && !folded ? (
            text('ui.more', countValues(hidden, locale))
          ) : (
            <>
              {region} <span className="errata-count">{countValues(visible.length + hidden, locale).count}</span>
            </>
          )}
        </More>
      )}
    </div>
  )
})

interface MoreProps extends ComponentPropsWithoutRef<'button'> {
  readonly heirs: FocusTargets
}

/** Brings back what isn't on screen. */
function More({ heirs, ...rest }: MoreProps) {
  const button = useRef<HTMLButtonElement>(null)
  useRestoreFocus(button, heirs)
  useEnterAnimation(button)
  return <button {...rest} {...part.more} ref={button} type="button" className="errata-more" />
}

interface TimerProps {
  readonly toast: QueuedToast
  readonly paused: boolean
  readonly minDuration: number
  readonly onEnd: (toast: QueuedToast) => void
}

function Timer({ toast, paused, minDuration, onEnd }: TimerProps): null {
  const { title, detail } = toast.error
  const duration = stays(toast) ? Infinity : Math.max(minDuration, readingTime(`${title} ${detail}`))
  useCloseTimer(duration, paused, newsOf(toast), () => {
    onEnd(toast)
  })
  return null
}
