import { type ReactNode, useId } from 'react'
import { ErrorBanner, type ErrorPresentation } from '../../src'

export interface DataCardProps {
  readonly title: string
  /** What the call answered, once it has worked. */
  readonly data: string | undefined
  /** What the component shows by itself. */
  readonly error?: ErrorPresentation | null
  /** What the person can press besides the recommended action. */
  readonly children?: ReactNode
}

/** The widget's card around what a call brings. */
export function DataCard({ title, data, error, children }: DataCardProps) {
  const id = useId()
  return (
    <div className="story-stack">
      <section className="story-widget" aria-labelledby={id}>
        <h2 id={id} className="story-widget-title">
          {title}
        </h2>
        {error !== undefined && <ErrorBanner error={error} />}
        <p>{data === undefined ? '–' : <output>{data}</output>}</p>
        {children}
      </section>
    </div>
  )
}

export const Press = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  <button className="story-widget-submit" type="button" onClick={onPress}>
    {label}
  </button>
)
