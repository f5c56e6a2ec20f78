import { anyRow, fieldKey, isIndex } from '../fieldKey'
import { omitUndefined } from './omitUndefined'

/**
 * How a host calls the API's fields: the API's name → its own name, and the label beside the input. `[]` in
 * both names stands for any row: `'items[].unit_price': 'rows[].price'`.
 */
export type FieldMap = Readonly<Record<string, string | { readonly name?: string; readonly label?: string }>>

/** The host's name and label for an API's field. Without an entry the name is the API's. */
export function hostField(path: string, fields: FieldMap): { readonly name: string; readonly label?: string } {
  const key = fieldKey(path)
  for (const apiName of Object.keys(fields)) {
    const known = fieldKey(apiName)
    if (known !== key && (!apiName.includes('[]') || known !== anyRow(path))) continue
    const rows = key.split('.').filter(isIndex)
    const field = fields[apiName]
    const { name = path, label } = typeof field === 'string' ? { name: field } : (field ?? {})
    return omitUndefined({ name: name.replace(/\[\]/g, () => `[${rows.shift() ?? ''}]`), label })
  }
  return { name: path }
}
