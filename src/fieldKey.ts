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

/** True for the number of a row. */
export const isIndex = (part: string): boolean => /^\d+$/.test(part)

/** The key of a field in any row of a list: `items[2].price` and `items[0].price` are the same here. */
export const anyRow = (name: string): string =>
  fieldKey(
    fieldKey(name)
      .split('.')
      .map((part) => (isIndex(part) ? '' : part))
      .join('.'),
  )

/** The last part of a field's name, in one spelling: `trade_url`, `tradeUrl` and `items.0.tradeUrl` are the same word. */
export const fieldWord = (path: string): string => fieldKey(path).split('.').at(-1) ?? ''
