import type { ReactNode } from 'react'

export interface PageSectionProps {
  readonly title: string
  readonly id: string
  readonly children: ReactNode
}

/** One part of a code's page. */
export const PageSection = ({ title, id, children }: PageSectionProps) => (
  <section className="dictionary-section" aria-labelledby={`dictionary-${id}`}>
    <h2 id={`dictionary-${id}`}>{title}</h2>
    {children}
  </section>
)
