const digits = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((letter, digit) => [letter, digit]),
)

/** Reads the numbers of one segment of a source map (base 64 VLQ). */
function numbersOf(segment) {
  const numbers = []
  let value = 0
  let shift = 0
  for (const letter of segment) {
    const digit = digits.get(letter)
    value += (digit & 31) << shift
    shift += 5
    if (digit & 32) continue
    numbers.push(value & 1 ? -(value >> 1) : value >> 1)
    value = shift = 0
  }
  return numbers
}

/**
 * Takes a chunk apart by its source map: module → its code. Code of no module (imports, exports, the bundler's own lines) counts
 * to the module before it, at the beginning to the first one.
 * @param {import('./bundle.mjs').Chunk} chunk
 * @returns {Map<string, string>}
 */
export function codeByModule({ code, map, entry }) {
  const parts = new Map()
  let current = ''
  let source = 0
  let before = ''
  const add = (text) => {
    if (current === '') before += text
    else parts.set(current, (parts.get(current) ?? '') + text)
  }
  const lines = code.split('\n')
  const mapped = map.mappings.split(';')
  lines.forEach((line, at) => {
    let column = 0
    let done = 0
    for (const segment of (mapped[at] ?? '').split(',')) {
      if (segment === '') continue
      const [step, sourceStep] = numbersOf(segment)
      column += step
      if (sourceStep === undefined) continue
      source += sourceStep
      if (map.sources[source] === current) continue
      add(line.slice(done, column))
      done = column
      current = map.sources[source]
      if (before !== '') add(before)
      before = ''
    }
    add(line.slice(done) + (at < lines.length - 1 ? '\n' : ''))
  })
  if (before !== '') parts.set(entry ?? 'bundler', before)
  return parts
}
