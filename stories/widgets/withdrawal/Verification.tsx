import { useEffect, useRef } from 'react'
import { ErrorBanner } from '../parts/library'
import { request } from '../parts/request'
import { Submit } from '../parts/Submit'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'

interface VerificationProps {
  readonly api: string
  readonly onDone: () => Promise<void>
}

/** Where "Verify identity" leads; then back to the form as it was. */
export function Verification({ api, onDone }: VerificationProps) {
  const { word } = useWords()
  const { attempt, busy } = useAttempt()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])

  const verify = (): Promise<void> =>
    attempt(
      async () => {
        await request(`${api}/verification`, { body: {} })
        await onDone()
      },
      { operation: 'write', recoveries: { retry: verify, verifyIdentity: verify } },
    )

  return (
    <form
      noValidate
      className="widget-verification"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void verify()
      }}
    >
      <ErrorBanner />
      <h3 ref={heading} tabIndex={-1}>
        {word('Confirm who you are')}
      </h3>
      <p>{word('Have your document ready. It takes a minute.')}</p>
      <Submit label={word('Continue')} busy={busy} />
    </form>
  )
}
