import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ErrorBanner, FieldError, useApiError, useFieldError } from '../../src'
import { body, renderIn, shopWith, spoken } from './support'

const heard = async (): Promise<string> => {
  await act(() => new Promise((resolve) => setTimeout(resolve, 90)))
  return spoken()
}
const cityError = body('CITY')

function Page({ withBanner = false }: { withBanner?: boolean }) {
  const error = useApiError(cityError)
  const city = useFieldError<HTMLSelectElement>('city', { error })
  const other = useFieldError<HTMLInputElement>('street', { error })
  return (
    <>
      {withBanner && <ErrorBanner error={error} />}
      <label>
        City:
        <select {...city.inputProps}>
          <option>Rome</option>
          <option>Bern</option>
        </select>
        <FieldError {...city.errorProps} />
      </label>
      <input aria-label="Street" {...other.inputProps} />
      <FieldError {...other.errorProps} />
    </>
  )
}

it('takes its part of an error without a scope, and announces it by the words of its label', async () => {
  renderIn(<Page />)
  expect(screen.getByRole('combobox')).toBeInvalid()
  expect(screen.getByLabelText('Street')).toBeValid()
  expect(screen.getByLabelText('Street')).not.toHaveAttribute('aria-describedby')
  expect(document.querySelectorAll('[data-surface]')).toHaveLength(1)
  expect(await heard()).toBe('City: Enter your city or town')
})

it('loses it when it is edited, and not when another one is', async () => {
  renderIn(<Page />)
  await userEvent.type(screen.getByLabelText('Street'), 'x')
  expect(screen.getByRole('combobox')).toBeInvalid()
  await userEvent.selectOptions(screen.getByRole('combobox'), 'Bern')
  expect(screen.getByRole('combobox')).toBeValid()
  expect(screen.getByRole('combobox')).toHaveValue('Bern')
})

it('can be reached by the action of a banner', async () => {
  renderIn(<Page withBanner />)
  await userEvent.click(screen.getByRole('button', { name: 'Edit this field' }))
  expect(screen.getByRole('combobox')).toHaveFocus()
})

it('has an id that is a valid one, and the same id at the control', () => {
  renderIn(<Page />)
  const { id } = document.querySelector('.errata-field')!
  expect(id).toMatch(/^[a-z][\w-]*$/)
  expect(screen.getByRole('combobox')).toHaveAttribute('aria-describedby', id)
})

it('renders a few times, not for ever, while its words are on their way', async () => {
  const never = { de: () => new Promise<never>(() => undefined) }
  let renderings = 0
  function Waiting() {
    renderings += 1
    const error = useApiError(cityError)
    const city = useFieldError<HTMLInputElement>('city', { error })
    return <input aria-label="City" {...city.inputProps} />
  }
  renderIn(<Waiting />, { locale: 'de', messages: {}, catalogues: [shopWith(never, never)] })
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)))
  expect(renderings).toBeGreaterThan(0)
  expect(renderings).toBeLessThan(12)
})
