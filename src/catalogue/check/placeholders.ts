/** What is wrong with the ICU syntax of a text, and the names of its arguments. */
export interface Placeholders {
  readonly names: readonly string[]
  readonly isBroken: boolean
  /** An apostrophe before a brace starts a quotation in ICU: what follows is shown as it is written, a placeholder too. */
  readonly isQuoted: boolean
}

/** Reads braces, apostrophes and names. It needs no parser: whether branches are complete is the linter's business. */
export function placeholdersIn(text: string): Placeholders {
  const names = new Set<string>()
  let isQuoted = false
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === "'") {
      const next = text[at + 1] ?? ''
      if (next === "'") at += 1
      else if (next === '{' || next === '}') {
        const end = text.indexOf("'", at + 1)
        // A brace alone is quoted on purpose.
        isQuoted ||= /^\{\s*\w/.test(text.slice(at + 1, at + 40))
        at = end < 0 ? text.length : end
      }
    } else if (sign === '{') {
      depth += 1
      // Odd: an argument. Even: the text of one of its branches.
      const name = /^\s*([\w.]+)\s*[,}]/.exec(text.slice(at + 1, at + 80))?.[1]
      if (depth % 2 === 1 && name !== undefined) names.add(name)
      else if (depth % 2 === 1) return { names: [...names], isBroken: true, isQuoted }
    } else if (sign === '}') {
      depth -= 1
      if (depth < 0) break
    }
  }
  return { names: [...names], isBroken: depth !== 0, isQuoted }
}
