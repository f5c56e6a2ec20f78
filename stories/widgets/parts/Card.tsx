import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { ApiErrorScope } from './library'
import './widgets.css'

interface CardProps {
  readonly title: string
  /** Where in the task the person is: "Step 1 of 3". */
  readonly note?: string
  /** Names the step: with another one the errors of the one before are gone, and the focus isn't lost with its form. */
  readonly step?: string
  readonly children: ReactNode
}

/** The widget's card. One scope is around all of it, so that every error of the widget finds its place. */
export function Card({ title, note, step, children }: CardProps) {
  const id = useId()
  const card = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useLayoutEffect(() => {
    if (shown.current === step) return
    shown.current = step
    // After the commit, as React ignores focus events during it; the new step may have put it somewhere better.
    queueMicrotask(() => {
      if (!card.current?.matches(':focus-within')) heading.current?.focus()
    })
  }, [step])
  return (
    <section ref={card} className="widget-card" aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1} className="widget-title">
        {title}
      </h2>
      {note !== undefined && <p className="widget-note">{note}</p>}
      <ApiErrorScope key={step}>{children}</ApiErrorScope>
    </section>
  )
}
