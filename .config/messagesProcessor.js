/**
 * Shows FormatJS's lint rules the messages: they know calls in code, and this project's messages stand in JSON. Each line
 * `"id": "text"` becomes a call on the same line, so that what a rule says points to the right place.
 */
const entry = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*"),?\s*$/

export const messagesProcessor = {
  meta: { name: 'messages', version: '1' },
  preprocess(text) {
    const lines = text.split('\n').map((line) => {
      const [, id, message] = entry.exec(line) ?? []
      return id ? `defineMessage({ id: ${id}, defaultMessage: ${message} })` : ''
    })
    return [{ text: lines.join('\n'), filename: 'messages.js' }]
  },
  postprocess: (results) => results.flat(),
}
