import type { FieldViolation, Values } from '../../problem'
import { isObject, safeGet } from '../input/safeRead'
import { omitUndefined } from '../omitUndefined'
import { sanitizeText, sanitizeValues } from '../values/sanitizeValues'
import { type CodeMatch, lookupCode } from './lookupCode'
import { type Found, word } from './recognizeError'

const mostViolations = 50

const isField = ({ definition }: CodeMatch): boolean => definition.surface === 'field'

/** Every field that the answer names, once, with its own code where there is one. */
export function fieldViolations(found: Found, host: Values | undefined): readonly FieldViolation[] {
  const all: FieldViolation[] = []
  const known = new Set<string>()
  const add = (path: unknown, code: string | undefined, values: Values): void => {
    if (typeof path !== 'string' || all.length >= mostViolations) return
    const clean = sanitizeText(path, 128)
    const key = JSON.stringify([clean, code])
    if (clean === '' || known.has(key)) return
    known.add(key)
    all.push(omitUndefined({ path: clean, code, values: Object.keys(values).length > 0 ? values : undefined }))
  }
  for (const { place, field, values } of found.errors) {
    const { definition, code } = place
    if (isField(place)) add(field ?? definition.field, code, sanitizeValues(definition.values, values, host))
  }
  const named: unknown = found.recognition.violations
  for (const violation of Array.isArray(named) ? named.slice(0, 200) : []) {
    if (!isObject(violation)) continue
    const place = lookupCode(found.catalogue, { code: word(safeGet(violation, 'code')) }, undefined)
    const values = sanitizeValues(place?.definition.values, safeGet(violation, 'values') as Values, host)
    add(safeGet(violation, 'path'), place?.code, values)
  }
  return all
}
