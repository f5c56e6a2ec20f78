import { defined } from '../core/defined'

/**
 * One key for all spellings of a field's name: `bank_account_number`, `bankAccountNumber` and `Bank-Account-Number` are the
 * same field, and so are `items[2].price` and `items.2.price`.
 */
export const fieldKey = (name: string): string =>
  name
    .replace(/\[(\w*)\]/g, '.$1')
    .replace(/[_\s-]/g, '')
    .toLowerCase()

/** How a host calls the API's fields: the API's name → its own name, and the label that stands beside the input. */
export type FieldMap = Readonly<Record<string, string | { readonly name?: string; readonly label?: string }>>

/** The host's name and label for an API's field. Without an entry the name is the API's. */
export function hostField(path: string, fields: FieldMap): { readonly name: string; readonly label?: string } {
  const key = fieldKey(path)
  for (const apiName of Object.keys(fields)) {
    if (fieldKey(apiName) !== key) continue
    const field = fields[apiName]
    if (typeof field === 'string') return { name: field }
    if (field) return defined({ name: field.name ?? path, label: field.label })
  }
  return { name: path }
}
