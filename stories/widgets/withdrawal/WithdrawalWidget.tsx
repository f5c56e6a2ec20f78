import { useCallback, useEffect, useRef, useState } from 'react'
import { ErrorBanner, useErrorReporter } from '../parts/library'
import { Card } from '../parts/Card'
import { Done } from '../parts/Done'
import { focusOn } from '../parts/focusOn'
import { request } from '../parts/request'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'
import { Verification } from './Verification'
import { WithdrawalForm, type Session } from './WithdrawalForm'

/** Coins leave an account. The session says what is there and what the limits are. */
export function WithdrawalWidget({ api }: { readonly api: string }) {
  const { word } = useWords()
  return (
    <Card title={word('Withdraw')}>
      <Steps api={api} />
    </Card>
  )
}

function Steps({ api }: { readonly api: string }) {
  const { word } = useWords()
  const [session, setSession] = useState<Session | null>(null)
  const [step, setStep] = useState<'form' | 'verify' | 'done'>('form')
  const { attempt, busy } = useAttempt()
  const report = useErrorReporter()

  const load = useCallback(
    function again(): Promise<void> {
      return attempt(
        async () => {
          const { data } = await request<{ data: Session }>(`${api}/session`)
          setSession(data)
          setStep('form')
        },
        { operation: 'read', recoveries: { retry: again, refresh: again, restartSession: again } },
      )
    },
    [attempt, api],
  )
  useEffect(() => {
    void load()
  }, [load])

  // Back at the form: what had the focus is gone.
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step && step === 'form') focusOn('amount')
    shown.current = step
  }, [step])

  return (
    <>
      {step !== 'verify' && <ErrorBanner />}
      {!session && <div className="widget-loading">{word(busy ? 'Loading…' : 'Nothing here yet')}</div>}
      {session && step !== 'done' && (
        // Kept while the person is verified, and with it what they have entered.
        <div hidden={step !== 'form'}>
          <WithdrawalForm
            api={api}
            session={session}
            onRestart={load}
            onVerify={() => {
              // The person follows the advice: it has been said.
              report(null)
              setStep('verify')
            }}
            onDone={() => {
              setStep('done')
            }}
          />
        </div>
      )}
      {step === 'verify' && <Verification api={api} onDone={load} />}
      {step === 'done' && (
        <Done title={word('Withdrawal sent')} detail={word('It is on its way.')}>
          <button type="button" className="widget-second" onClick={() => void load()}>
            {word('Start over')}
          </button>
        </Done>
      )}
    </>
  )
}
