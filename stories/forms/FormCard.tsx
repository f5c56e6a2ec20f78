import { type ReactNode, useId } from 'react'
import './forms.css'

/** The widget's card around a form. */
export function FormCard({ children }: { readonly children: ReactNode }) {
  const id = useId()
  return (
    <div className="story-stack">
      <section className="story-widget" aria-labelledby={id}>
        <h2 id={id} className="story-widget-title">
          Withdraw an item
        </h2>
        {children}
      </section>
    </div>
  )
}

export const SubmitButton = () => (
  <button className="story-widget-submit" type="submit">
    Withdraw
  </button>
)
