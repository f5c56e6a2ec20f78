import { type ReactNode, useId } from 'react'
import { ApiErrorScope } from '../../../src'
import './widgets.css'

interface CardProps {
  readonly title: string
  /** Where in the task the person is: "Step 1 of 3". */
  readonly step?: string
  readonly children: ReactNode
}

/** The widget's card. One scope is around all of it, so that every error of the widget finds its place. */
export function Card({ title, step, children }: CardProps) {
  const heading = useId()
  return (
    <section className="story-widget" aria-labelledby={heading}>
      <h2 id={heading} className="story-widget-title">
        {title}
      </h2>
      {step !== undefined && <p className="story-widget-note">{step}</p>}
      <ApiErrorScope>{children}</ApiErrorScope>
    </section>
  )
}
