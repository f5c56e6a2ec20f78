import { omitUndefined } from './omitUndefined'

/**
 * One key for all spellings of a field's name: `bank_account_number`, `bankAccountNumber` and `Bank-Account-Number` are the
 * same field, and so are `items[2].price`, `items.2.price` and `items[2][price]`, or `tags[]` and `tags`.
 */
export const fieldKey = (name: string): string =>
  name
    .replace(/[_\s'"-]/g, '')
    .replace(/\[([^[\]]*)\]/g, '.$1')
    .replace(/^\.|\.$/g, '')
    .toLowerCase()

const isIndex = (part: string): boolean => /^\d+$/.test(part)

/** The key of a field in any row of a list: `items[2].price` and `items[0].price` are the same here. */
export const anyRow = (name: string): string =>
  fieldKey(
    fieldKey(name)
      .split('.')
      .map((part) => (isIndex(part) ? '' : part))
      .join('.'),
  )

/**
 * How a host calls the API's fields: the API's name → its own name, and the label that stands beside the input. `[]` in
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
