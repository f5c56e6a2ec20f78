'use client'
import type { RefObject } from 'react'
import type { ProviderState } from '../../store/providerState'
import { SeverityIcon } from '../parts/SeverityIcon'
import { useExitAnimation } from '../parts/useExitAnimation'

interface SentenceBodyProps {
  readonly text: string
  /** The element that it is in. */
  readonly line: RefObject<HTMLSpanElement | null>
  readonly state: ProviderState
}

/** What is in a field's error. */
export function SentenceBody({ text, line, state }: SentenceBodyProps) {
  useExitAnimation(line, 'span')
  return (
    <>
      <SeverityIcon
        severity="error"
        className="errata-field-icon"
        // Before any effect in here runs: the ref of what it is in is set after them.
        ref={(icon) => {
          if (icon) line.current = icon.parentElement
        }}
      />
      <span className="errata-field-text">
        <span className="errata-hidden">{state.text('ui.severity.error')}</span> {text}
      </span>
    </>
  )
}
