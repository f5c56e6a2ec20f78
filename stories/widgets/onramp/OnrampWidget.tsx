import { useState } from 'react'
import { Card } from '../parts/Card'
import { Done } from '../parts/Done'
import { useWords } from '../parts/useWords'
import { BankStep } from './BankStep'
import { DetailsStep } from './DetailsStep'
import { PurchaseStep } from './PurchaseStep'

const steps = { details: 'Step 1 of 3', bank: 'Step 2 of 3', purchase: 'Step 3 of 3', done: undefined } as const
const titles = {
  details: 'Your details',
  bank: 'Link bank account',
  purchase: 'Buy with your bank',
  done: 'Buy with your bank',
} as const

/** From a bank account to coins: who the person is, which bank, how much. */
export function OnrampWidget({ api }: { readonly api: string }) {
  const { word } = useWords()
  const [step, setStep] = useState<keyof typeof steps>('details')
  const goTo = (next: keyof typeof steps) => () => {
    setStep(next)
  }
  const note = steps[step]
  return (
    <Card title={word(titles[step])} step={step} {...(note !== undefined && { note: word(note) })}>
      {step === 'details' && <DetailsStep api={api} onDone={goTo('bank')} />}
      {step === 'bank' && <BankStep api={api} onDone={goTo('purchase')} />}
      {step === 'purchase' && (
        <PurchaseStep api={api} onBank={goTo('bank')} onDetails={goTo('details')} onDone={goTo('done')} />
      )}
      {step === 'done' && <Done title={word('Order placed')} detail={word('It is on its way.')} />}
    </Card>
  )
}
