import { type ReactNode, useLayoutEffect, useRef } from 'react'

interface DoneProps {
  readonly title: string
  readonly detail: string
  readonly children?: ReactNode
}

/** It worked. The form is gone, so the focus comes here and the heading is read. */
export function Done({ title, detail, children }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.focus()
  }, [])
  return (
    <div className="widget-done">
      <svg viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
        <circle cx="20" cy="20" r="20" />
        <path d="m12.5 20.5 5 5 10-11" />
      </svg>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p>{detail}</p>
      {children}
    </div>
  )
}
