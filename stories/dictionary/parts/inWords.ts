/** A name of the library's vocabulary as words: `idempotentWrite` → `idempotent write`. */
export const inWords = (name: string): string =>
  name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** The same at the start of a line. */
export const inTitle = (name: string): string => inWords(name).replace(/^./, (letter) => letter.toUpperCase())
