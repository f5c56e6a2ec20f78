import type { Sample } from '../../src/catalogue/types'
import { formField, type FormField } from './fields'

export type WidgetKind = NonNullable<Sample['widget']>

/** A small believable widget, of the sort in front of which the error is met. */
export interface WidgetDefinition {
  readonly title: string
  readonly note?: string
  /** What is bought or sent, in short. */
  readonly rows?: readonly (readonly [label: string, value: string])[]
  readonly fields: readonly FormField[]
  readonly submit: string
}

export const widgets: Readonly<Record<WidgetKind, WidgetDefinition>> = {
  deposit: {
    title: 'Deposit',
    rows: [['Balance', '$82.40']],
    fields: [formField('amount'), formField('currency')],
    submit: 'Continue',
  },
  withdrawal: {
    title: 'Withdraw',
    rows: [['Available', '$1,204.10']],
    fields: [formField('amount'), formField('walletAddress')],
    submit: 'Withdraw',
  },
  purchase: {
    title: 'Checkout',
    rows: [
      ['Field-tested, 0.21', '$48.20'],
      ['Minimal wear, 0.09', '$31.75'],
      ['Total', '$79.95'],
    ],
    fields: [],
    submit: 'Buy now',
  },
  payment: {
    title: 'Send payment',
    rows: [['Arrives', 'Today']],
    fields: [formField('recipient'), formField('amount')],
    submit: 'Review payment',
  },
  identity: {
    title: 'Your details',
    note: 'As they are on an official document.',
    fields: [formField('firstName'), formField('lastName')],
    submit: 'Continue',
  },
  bank: {
    title: 'Bank account',
    note: 'Used for deposits and withdrawals.',
    fields: [formField('bankRoutingNumber'), formField('bankAccountNumber')],
    submit: 'Link account',
  },
  account: {
    title: 'Account',
    fields: [formField('email'), formField('phone')],
    submit: 'Save changes',
  },
  signIn: {
    title: 'Sign in',
    fields: [formField('email'), formField('password')],
    submit: 'Sign in',
  },
  settings: {
    title: 'Settings',
    fields: [formField('name'), formField('webhookUrl')],
    submit: 'Save',
  },
}

/** What Ratio sells: an API's checkout shows what that API is for. */
const ownWidgets: Readonly<Record<string, Partial<Record<WidgetKind, WidgetDefinition>>>> = {
  ratio: {
    purchase: {
      title: 'Buy crypto',
      rows: [
        ['Bank account', '•• 6789'],
        ['You get', '0.0842 ETH'],
        ['Total', '$250.00'],
      ],
      fields: [],
      submit: 'Buy now',
    },
  },
}

const money = (amount: number, currency: string): string =>
  currency === 'USD' ? `$${inDigits(amount)}` : `${inDigits(amount)} ${currency}`
const inDigits = (amount: number): string =>
  amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A sum that the sample gives: a balance, a limit, what is left of it. */
function sumOf(values: Sample['values']) {
  for (const [name, value] of Object.entries(values ?? {})) {
    if (typeof value !== 'object' || !('amount' in value)) continue
    return { name, amount: Number(value.amount), currency: value.currency }
  }
  return undefined
}

/**
 * The widget in front of which a code is met, with amounts that go with what the error says: too little below a minimum,
 * too much above a balance or a limit.
 */
export function widgetOf(catalogue: string, code: string, sample: Sample | undefined): WidgetDefinition {
  const kind = sample?.widget ?? 'payment'
  const widget = ownWidgets[catalogue]?.[kind] ?? widgets[kind]
  const sum = sumOf(sample?.values)
  if (!sum) return widget
  const typed = sum.amount * (/LOW|BELOW|MIN/.test(code) ? 0.5 : 2)
  const shown: Readonly<Record<string, number>> = {
    Available: sum.name === 'balance' ? sum.amount : sum.amount * 10,
    Balance: sum.name === 'balance' ? sum.amount : sum.amount * 10,
    Total: typed,
  }
  return {
    ...widget,
    ...(widget.rows && {
      rows: widget.rows
        .filter(([label]) => label !== 'You get')
        .map(([label, value]) => {
          const amount = shown[label]
          return [label, amount === undefined ? value : money(amount, sum.currency)] as const
        }),
    }),
    fields: widget.fields.map((field) =>
      field.name === 'amount' ? { ...field, value: typed.toFixed(2), unit: sum.currency } : field,
    ),
  }
}

const sameField = (a: string, b: string): boolean =>
  a.replace(/[_-]/g, '').toLowerCase() === b.replace(/[_-]/g, '').toLowerCase()

/** The widget's fields with those that an error is about among them; it stays small. */
export function fieldsWith(widget: WidgetDefinition, names: readonly string[]): readonly FormField[] {
  const missing = names.filter((name) => !widget.fields.some((field) => sameField(field.name, name)))
  return [...widget.fields.slice(0, missing.length === 0 ? 2 : 1), ...[...new Set(missing)].map(formField)]
}
