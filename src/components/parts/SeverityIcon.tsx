'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Severity } from '../../problem'
import { classes } from './surfaceProps'

export interface SeverityIconProps extends ComponentPropsWithoutRef<'svg'> {
  readonly severity: Severity
}

const shapes: Record<Severity, string> = {
  info: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16',
  warning: 'M8.7 3 1.9 14.9A1.5 1.5 0 0 0 3.2 17.1h13.6a1.5 1.5 0 0 0 1.3-2.2L11.3 3a1.5 1.5 0 0 0-2.6 0',
  error: 'M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7z',
}
const marks: Record<Severity, string> = {
  info: 'M10 9v4.7M10 6.1v.2',
  warning: 'M10 7v4M10 13.9v.2',
  error: 'M10 5.8v5M10 13.9v.2',
}

/** Each severity has a shape of its own. Hidden from screen readers: the words of the severity stand beside it. */
export const SeverityIcon = forwardRef<SVGSVGElement, SeverityIconProps>(function SeverityIcon(
  { severity, className, ...rest },
  ref,
) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
      {...rest}
      ref={ref}
      className={classes('errata-icon', className)}
    >
      <path className="errata-icon-shape" d={shapes[severity]} />
      <path className="errata-icon-mark" d={marks[severity]} />
    </svg>
  )
})
