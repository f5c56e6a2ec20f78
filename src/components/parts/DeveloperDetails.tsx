'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { ErrorPresentation } from '../../store/presentation'
import { classes } from './surfaceProps'
import { useSurface } from './useSurface'

export interface DeveloperDetailsProps extends Omit<ComponentPropsWithoutRef<'details'>, 'children'> {
  readonly error: ErrorPresentation
}

/** What a developer wants to know, folded up; in English, and only where the host switched it on. */
export const DeveloperDetails = forwardRef<HTMLDetailsElement, DeveloperDetailsProps>(function DeveloperDetails(
  { error, className, ...rest },
  ref,
) {
  const { text, developerDetails } = useSurface('DeveloperDetails')
  const { developer } = error
  if (!developerDetails || !developer) return null
  const { catalogue, code, listed, status, disclosure, description, message } = developer
  const facts = {
    Catalogue: catalogue,
    Code: listed ? code : `${code} (not listed)`,
    Status: status,
    Disclosure: disclosure,
    Description: description,
    'Server message': message,
  }
  return (
    <details {...rest} ref={ref} className={classes('errata-developer', className)}>
      <summary className="errata-summary">{text('ui.developerDetails')}</summary>
      <dl className="errata-facts" lang="en" dir="ltr">
        {Object.entries(facts).map(
          ([name, fact]) =>
            fact !== undefined && (
              <div key={name}>
                <dt className="errata-fact-name">{name}</dt>
                <dd className="errata-fact">{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  )
})
