import { act, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { ApiErrorProvider, useApiError, useFieldError } from '../../src'
import { engine } from '../../src/engine'
import { askedAgain } from '../../src/store/fieldLookup'
import { createField, createFieldRegistry } from '../../src/store/fieldRegistry'

/* A validator's own error is about the form only where the form has the fields. */

function EmailField({ name }: { readonly name: string }) {
  const { inputProps } = useFieldError(name, { error: null })
  return <input name={name} {...inputProps} />
}

const error = z.object({ email: z.email() }).safeParse({ email: 'x' }).error

function Page({ name, isOpen }: { readonly name?: string; readonly isOpen?: boolean }) {
  const shown = useApiError(error, { operation: 'write' })
  return (
    <>
      <output>{shown ? `${shown.outcome} ${shown.violations.map(({ name: field }) => field).join()}` : ''}</output>
      {isOpen !== false && name !== undefined && <EmailField name={name} />}
    </>
  )
}

const text = () => screen.getByRole('status').textContent

it('a field of the page', async () => {
  render(
    <ApiErrorProvider engine={engine}>
      <Page name="email" />
    </ApiErrorProvider>,
  )
  await act(() => Promise.resolve())
  expect(text()).toBe('notApplied email')
})
it('a field that the host has mapped', async () => {
  render(
    <ApiErrorProvider engine={engine} fields={{ email: 'contact' }}>
      <Page />
    </ApiErrorProvider>,
  )
  await act(() => Promise.resolve())
  expect(text()).toBe('notApplied contact')
})
it('no field of the page', async () => {
  render(
    <ApiErrorProvider engine={engine}>
      <Page name="amount" />
    </ApiErrorProvider>,
  )
  await act(() => Promise.resolve())
  expect(text()).toBe('unknown ')
})
it('a field that comes later, and one that has gone', async () => {
  let set: (isOpen: boolean) => void = () => undefined
  function Changing() {
    const [isOpen, setOpen] = useState(false)
    set = setOpen
    return <Page name="email" isOpen={isOpen} />
  }
  render(
    <ApiErrorProvider engine={engine}>
      <Changing />
    </ApiErrorProvider>,
  )
  await act(() => Promise.resolve())
  expect(text()).toBe('unknown ')
  await act(() => {
    set(true)
    return Promise.resolve()
  })
  expect(text()).toBe('notApplied email')
  await act(() => {
    set(false)
    return Promise.resolve()
  })
  expect(text()).toBe('notApplied email')
})

it('a field that has come is noticed once, also if nobody asks about it again', () => {
  const registry = createFieldRegistry()
  const asked = new Map([['email', false]])
  expect(askedAgain(asked, registry, {})).toBe(asked)
  registry.attach(createField('email'), document.createElement('input'))
  const again = askedAgain(asked, registry, {})
  expect(again).not.toBe(asked)
  expect(askedAgain(again, registry, {})).toBe(again)
})
