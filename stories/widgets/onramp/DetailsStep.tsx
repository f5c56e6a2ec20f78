import { ErrorBanner } from '../parts/library'
import { Field } from '../parts/Field'
import { request } from '../parts/request'
import { Submit } from '../parts/Submit'
import { useAttempt } from '../parts/useAttempt'
import { useWords } from '../parts/useWords'

interface DetailsStepProps {
  readonly api: string
  readonly onDone: () => void
}

const states = { '': '–', IL: 'Illinois', NY: 'New York', TX: 'Texas' }
const countries = { US: 'United States', CA: 'Canada' }

/** Many fields, each with its own place for what the API says about it. */
export function DetailsStep({ api, onDone }: DetailsStepProps) {
  const { word } = useWords()
  const { attempt, busy } = useAttempt()

  const send = (details: FormData): Promise<void> =>
    attempt(
      async () => {
        await request(`${api}/user/kyc`, { body: Object.fromEntries(details) })
        onDone()
      },
      { operation: 'write', recoveries: { retry: () => send(details), refresh: () => send(details) } },
    )

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void send(new FormData(event.currentTarget))
      }}
    >
      <ErrorBanner />
      <div className="widget-pair">
        <Field name="firstName" label={word('First name')} defaultValue="Ada" />
        <Field name="lastName" label={word('Last name')} defaultValue="Lovelace" />
      </div>
      <Field name="dateOfBirth" label={word('Date of birth')} type="date" defaultValue="1990-12-10" />
      <Field name="email" label={word('Email address')} type="email" defaultValue="ada@example.com" />
      <Field name="phone" label={word('Phone number')} type="tel" defaultValue="+1 555 010 0199" />
      <Field name="line1" label={word('Street address')} defaultValue="12 Analytical Way" />
      <Field name="line2" label={word('Apartment or floor')} />
      <div className="widget-pair">
        <Field name="city" label={word('City')} />
        <Field name="postalCode" label={word('Postal code')} defaultValue="6270" />
      </div>
      <div className="widget-pair">
        <Field name="state" label={word('State')} options={states} defaultValue="IL" />
        <Field name="country" label={word('Country')} options={countries} defaultValue="US" />
      </div>
      <Field name="idNumber" label={word('ID number')} defaultValue="000-00-0000" />
      <Submit label={word('Continue')} busy={busy} />
    </form>
  )
}
