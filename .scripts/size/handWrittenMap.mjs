/**
 * Writes a page that shows AssetPay's codes without this library, as with i18next, sonner and a map made by hand. The words are
 * those of `catalogue.json`, in the form for a write, so that both sides carry the same copy. A text that several codes share is
 * there once.
 * @param {{ entries: any[] }} catalogue what `catalogue.json` holds
 * @returns {string} the source of the page
 */
export function handWrittenMap({ entries }) {
  const errors = {}
  const messages = {}
  const idOf = new Map()
  const actionOf = new Map()
  const add = (code, { severity, copy: { title, detail, action } }) => {
    const text = `${title}\n${detail}`
    if (!idOf.has(text)) {
      idOf.set(text, code)
      messages[code] = { title, detail }
    }
    if (action && !actionOf.has(action)) {
      actionOf.set(action, `action${actionOf.size + 1}`)
      messages[actionOf.get(action)] = action
    }
    errors[code] = { id: idOf.get(text), severity, ...(action && { action: actionOf.get(action) }) }
  }
  const known = entries.filter(({ catalogue }) => catalogue === 'assetpay')
  for (const entry of known) add(entry.code, entry)
  errors.unknown = errors[known.find(({ outcome }) => outcome === 'unknown').code]
  const data = JSON.stringify({ errors, messages }, undefined, 2)
  return `import { start } from './i18next.mjs'\n\nstart(${data})\n`
}
