import type { FieldViolation, Values } from '../problem'
import { cleanText, cleanValues } from './cleanValues'
import { defined } from './defined'
import { type Placement, placeCode } from './placeCode'
import { isObject, read } from './read'
import { type Found, word } from './recognise'

const mostViolations = 50

const isField = ({ definition }: Placement): boolean => definition.surface === 'field'

/** Every field that the answer names, once, with its own code where there is one. */
export function violationsOf(found: Found, host: Values | undefined): readonly FieldViolation[] {
  const all: FieldViolation[] = []
  const known = new Set<string>()
  const add = (path: unknown, code: string | undefined, values: Values): void => {
    if (typeof path !== 'string' || all.length >= mostViolations) return
    const clean = cleanText(path, 128)
    const key = JSON.stringify([clean, code])
    if (clean === '' || known.has(key)) return
    known.add(key)
    all.push(defined({ path: clean, code, values: Object.keys(values).length > 0 ? values : undefined }))
  }
  for (const { place, field, values } of found.errors) {
    const { definition, code } = place
    if (isField(place)) add(field ?? definition.field, code, cleanValues(definition.values, values, host))
  }
  const named: unknown = found.recognition.violations
  for (const violation of Array.isArray(named) ? named.slice(0, 200) : []) {
    if (!isObject(violation)) continue
    const place = placeCode(found.catalogue, { code: word(read(violation, 'code')) }, undefined)
    const values = cleanValues(place?.definition.values, read(violation, 'values') as Values, host)
    add(read(violation, 'path'), place?.code, values)
  }
  return all
}
