import type { ValueInputs, Values, ValueType } from '../../problem'
import { lookupCode } from '../match/lookupCode'
import type { Resolution } from '../resolution'
import type { Arguments } from '../writeMessage'
import type { Formatters } from './formatters'
import { formatValue, isolate } from './formatValue'

/** "Your balance is $0" or "Choose 0 items at most" helps nobody: a sum or a number of 0 or less counts as not known. */
function isSaid(type: ValueType, value: Values[string]): boolean {
  if (type === 'count') return Number(value) > 0
  return type !== 'money' || Number((value as ValueInputs['money'] | undefined)?.amount) > 0
}

/**
 * What a code declares with what is known of it, by the convention of the catalogues: `x` in words or `none`, a count
 * also as `xNumber`.
 */
export function messageArguments(
  { catalogue, problem }: Resolution,
  code: string | undefined,
  values: Values | undefined,
): Arguments {
  const valuesIn = once((formatters: Formatters) => {
    const all: Record<string, string | number> = {}
    const declared = lookupCode(catalogue, { code }, problem.status)?.definition.values
    for (const [name, type] of Object.entries(declared ?? {})) {
      const given = values?.[name]
      const value = isSaid(type, given) ? given : undefined
      all[name] = (value === undefined ? undefined : formatValue(type, value, formatters)) ?? 'none'
      if (type === 'count') all[`${name}Number`] = typeof value === 'number' ? value : 0
    }
    return all
  })
  return (formatters, message) => ({
    ...valuesIn(formatters),
    ...(message.includes('{example') && exampleDates(formatters, problem.receivedAt)),
  })
}

const day = 86_400_000
const dateOfBirth = Date.UTC(1990, 2, 27)

/** How a date is written in this language: a date of birth, or a day of last week for what happened lately. */
const exampleDates = (formatters: Formatters, receivedAt: number): Readonly<Record<string, string>> => {
  const write = (time: number): string =>
    isolate(formatters.formatDate(new Date(time), { dateStyle: 'long', timeZone: 'UTC' }))
  return { exampleDate: write(dateOfBirth), exampleRecentDate: write(receivedAt - 7 * day) }
}

function once<A, R>(make: (argument: A) => R): (argument: A) => R {
  const made = new Map<A, R>()
  return (argument) => {
    let result = made.get(argument)
    if (result === undefined) made.set(argument, (result = make(argument)))
    return result
  }
}
