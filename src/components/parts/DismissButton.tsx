'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { Glyph } from './Glyph'
import { classes } from './surfaceProps'
import { useSurface } from './useSurface'

export type DismissButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'children'>

/** Closes the surface that it stands on. */
export const DismissButton = forwardRef<HTMLButtonElement, DismissButtonProps>(function DismissButton(
  { className, ...rest },
  ref,
) {
  const label = useSurface('DismissButton').text('ui.dismiss')
  if (label === '') return null
  return (
    <button
      aria-label={label}
      {...rest}
      ref={ref}
      type="button"
      className={classes('errata-icon-button errata-dismiss', className)}
    >
      <Glyph path="m5 5 10 10M15 5 5 15" />
    </button>
  )
})
