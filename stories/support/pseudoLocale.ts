/**
 * Pseudo-locales: English made longer and accented, or mirrored, while the ICU syntax stays as it is. They show at a
 * glance text that is cut off, put together from pieces, or not translated at all.
 */
export const pseudoLocales = ['en-XA', 'ar-XB'] as const
export type PseudoLocale = (typeof pseudoLocales)[number]

/** One catalogue's English messages in a pseudo-locale. */
export const pseudoMessages = (
  english: Readonly<Record<string, string>>,
  tag: PseudoLocale,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(english).map(([id, message]) => [id, pseudoMessage(message, tag)]))

/** One message in a pseudo-locale. */
export function pseudoMessage(message: string, tag: PseudoLocale): string {
  if (tag === 'ar-XB') return mapText(message, mirrored)
  return `⟦${mapText(message, lengthened())}⟧`
}

// prettier-ignore
const accents: Readonly<Record<string, string>> = {
  a: 'à', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'ö', p: 'þ', q: 'ɋ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
  A: 'À', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ḿ',
  N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ɋ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž',
}

/** Accents every letter, and repeats vowels until the text is about 40 % longer, with long words as in German. */
function lengthened(): (text: string) => string {
  let owed = 0
  return (text) => {
    let out = ''
    for (const letter of text) {
      const accented = accents[letter] ?? letter
      out += accented
      owed += 0.4
      if ('aeiou'.includes(letter.toLowerCase()) && owed >= 1) {
        out += accented.toLowerCase().repeat(Math.floor(owed))
        owed -= Math.floor(owed)
      }
    }
    return out
  }
}

/** Turns each word around with a right-to-left override, so that Latin letters run as Arabic ones do. */
const mirrored = (text: string): string => text.replace(/[^\s]+/g, (word) => `\u202e${word}\u202c`)

/** Applies a change to the text of an ICU message, and leaves arguments, selectors, quotes, tags and `#` alone. */
export function mapText(message: string, change: (text: string) => string): string {
  let at = 0
  const copyUntil = (stops: string): string => {
    const start = at
    while (at < message.length && !stops.includes(message.charAt(at))) at++
    return message.slice(start, at)
  }

  /** `{…}`, from its opening brace to its closing one. */
  const argument = (): string => {
    let out = message.charAt(at++)
    out += copyUntil(',}')
    if (message.charAt(at) !== ',') return out + message.charAt(at++)
    out += message.charAt(at++)
    const type = copyUntil(',}')
    out += type
    const branches = ['plural', 'select', 'selectordinal'].includes(type.trim())
    while (at < message.length && message.charAt(at) !== '}') {
      out += copyUntil('{}')
      if (message.charAt(at) !== '{') continue
      // Only a branch holds text; a brace anywhere else belongs to the argument's style.
      out += branches ? message.charAt(at++) + text(type.trim() !== 'select') + message.charAt(at++) : argument()
    }
    return out + message.charAt(at++)
  }

  /** Text up to the brace that closes it, or to the end. */
  const text = (plural: boolean): string => {
    let out = ''
    let run = ''
    const flush = (): void => {
      out += run === '' ? '' : change(run)
      run = ''
    }
    const keep = (end: number): void => {
      flush()
      out += message.slice(at, end)
      at = end
    }
    while (at < message.length && message.charAt(at) !== '}') {
      const here = message.charAt(at)
      const next = message.charAt(at + 1)
      if (here === '{') {
        flush()
        out += argument()
      } else if (here === "'" && ('{}<'.includes(next) || (plural && next === '#')) && next !== '') {
        const end = message.indexOf("'", at + 2)
        keep(end === -1 ? message.length : end + 1)
      } else if (here === '<' && /[a-z/]/i.test(next)) {
        const end = message.indexOf('>', at)
        keep(end === -1 ? message.length : end + 1)
      } else if (here === '#' && plural) {
        keep(at + 1)
      } else {
        run += here
        at++
      }
    }
    flush()
    return out
  }
  return text(false)
}
