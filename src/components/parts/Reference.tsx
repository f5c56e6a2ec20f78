'use client'
import { type ComponentPropsWithoutRef, forwardRef, useEffect, useRef, useState } from 'react'
import type { ErrorPresentation } from '../../store/presentation'
import { Glyph } from './Glyph'
import { classes } from './surfaceProps'
import { useSurface } from './useSurface'

export interface ReferenceProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly error: ErrorPresentation
  /** The surface that it stands on. Default: `banner`. */
  readonly from?: 'banner' | 'toast'
}

const tick = 'm4 10.5 4 4 8-9'
const sheets =
  'M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13' +
  'M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7'

/** The API's id of the request, for support, with a button that copies it. Renders nothing where there is none. */
export const Reference = forwardRef<HTMLDivElement, ReferenceProps>(function Reference(
  { error, from = 'banner', className, ...rest },
  ref,
) {
  const { text, announce } = useSurface('Reference')
  const code = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => {
      setCopied(false)
    }, 3000)
    return () => {
      clearTimeout(timer)
    }
  }, [copied])
  const { reference } = error
  if (reference === undefined) return null

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(reference)
      setCopied(true)
      announce({ error, from, text: text('ui.copied') })
    } catch {
      // No clipboard here (an iframe without the permission): selected, it can be copied by hand.
      if (code.current) getSelection()?.selectAllChildren(code.current)
    }
  }
  return (
    <div {...rest} ref={ref} className={classes('errata-reference', className)}>
      <span className="errata-reference-text">
        {text('ui.reference')}{' '}
        <code ref={code} className="errata-code" dir="ltr">
          {reference}
        </code>
      </span>
      <button
        type="button"
        className="errata-icon-button"
        aria-label={text(copied ? 'ui.copied' : 'ui.copyReference')}
        onClick={() => void copy()}
      >
        <Glyph path={copied ? tick : sheets} />
        {copied && <span>{text('ui.copied')}</span>}
      </button>
    </div>
  )
})
