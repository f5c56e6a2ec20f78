import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/* Writes the English of the last resort, which every page loads, out of the shared copy. `npm run notes` runs it. */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const english = JSON.parse(readFileSync(join(root, 'locales', 'en', 'common.json'), 'utf8'))

/** @returns {string} the source of `src/engine/lastResortCopy.ts` */
export function lastResortSource(messages = english) {
  const copies = ['OFFLINE', 'unknown'].flatMap((id) => ['', '.read', '.either'].map((form) => id + form))
  const lines = copies.map((id) => {
    const pair = ['title', 'detail'].map((slot) => JSON.stringify(messages[`${id}.${slot}`]))
    return `  ${/\W/.test(id) ? `'${id}'` : id}: [\n    ${pair.join(',\n    ')},\n  ],`
  })
  return `// Written by .scripts/lastResort.mjs from locales/en/common.json; edit it there.

/** Copy id → title and detail. */
export const lastResortCopy = {
${lines.join('\n')}
} as const
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(root, 'src', 'engine', 'lastResortCopy.ts'), lastResortSource())
}
