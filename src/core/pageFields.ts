import { anyRow, fieldKey } from '../fieldKey'

/** The fields of the page: their names, with `[]` for any row, or what tells whether a path is one of them. */
export type PageFields = readonly string[] | ((path: string) => boolean)

/** Whether the page has a field, in any spelling. */
export function isPageField(path: string, fields: PageFields | undefined): boolean {
  if (typeof fields === 'function') return fields(path)
  return (fields ?? []).some(
    (name) => fieldKey(name) === fieldKey(path) || (name.includes('[]') && anyRow(name) === anyRow(path)),
  )
}
