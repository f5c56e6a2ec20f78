import { type ReactNode, useEffect, useState } from 'react'

export interface CopyButtonProps {
  readonly text: () => string
  readonly children: ReactNode
  readonly className?: string
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, children, className = '' }: CopyButtonProps) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => {
      setSaid('')
    }, 2000)
    return () => {
      clearTimeout(timer)
    }
  }, [said])
  return (
    <button
      type="button"
      className={`dictionary-button ${className}`}
      onClick={() => {
        navigator.clipboard.writeText(text()).then(
          () => {
            setSaid('Copied')
          },
          () => {
            setSaid('Not allowed here')
          },
        )
      }}
    >
      <span aria-hidden={said !== ''}>{said === '' ? children : said}</span>
      <span role="status" className="dictionary-unseen">
        {said}
      </span>
    </button>
  )
}
