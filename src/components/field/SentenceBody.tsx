'use client'
import { useRef } from 'react'
import type { ProviderState } from '../../store/providerState'
import { SeverityIcon } from '../parts/SeverityIcon'
import { useExitAnimation } from '../parts/useExitAnimation'

interface SentenceBodyProps {
  readonly text: string
  readonly state: ProviderState
}

/** What is in a field's error. */
export function SentenceBody({ text, state }: SentenceBodyProps) {
  /** The element that it is in. */
  const line = useRef<HTMLElement>(null)
  useExitAnimation(line, 'span')
  return (
    <>
      <SeverityIcon
        severity="error"
        className="errata-field-icon"
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
