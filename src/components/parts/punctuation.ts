import { bareLabel } from '../../dom/fieldLabel'

const fullWidth = /^(ja|zh)\b/

/** Makes one text of separate sentences, so that a screen reader pauses between them. */
export function sentences(locale: string, ...parts: readonly (string | undefined)[]): string {
  const stop = fullWidth.test(locale) ? '。' : /^hi\b/.test(locale) ? '।' : '.'
  return parts
    .map((part = '') => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?…。！？।:]$/u.test(part) ? part : part + stop))
    .join(' ')
}

/** A label and its text, as a person would write them; the host's own colon or asterisk is not doubled. */
export function labelled(locale: string, label: string): string {
  const colon = fullWidth.test(locale) ? '：' : /^fr\b/.test(locale) ? '\u00a0:' : ':'
  return bareLabel(label) + colon
}
