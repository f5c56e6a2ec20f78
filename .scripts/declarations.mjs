import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { filesIn } from './filesIn.mjs'

/**
 * Moves the declarations that the compiler wrote into `dist/.types` beside their modules, completes their relative imports
 * (sources import without extensions, Node's resolution wants them), and writes one for each module of messages.
 * @returns {number} how many were written
 */
export function writeDeclarations(dist) {
  const emitted = join(dist, '.types', 'src')
  let count = 0
  for (const file of filesIn(emitted)) {
    const source = join(emitted, file)
    const target = join(dist, file)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, completeImports(readFileSync(source, 'utf8'), source))
    count += 1
  }
  rmSync(join(dist, '.types'), { recursive: true, force: true })
  const locales = join(dist, 'locales')
  for (const file of filesIn(locales).filter((name) => name.endsWith('.js'))) {
    writeFileSync(join(locales, file.replace(/\.js$/, '.d.ts')), messagesDeclaration)
    count += 1
  }
  return count
}

const messagesDeclaration = `/** Messages of one catalogue in one locale: id → ICU text. */
declare const messages: Readonly<Record<string, string>>
export default messages
`

/** The specifier of `import … from`, `export … from`, `import '…'`, `import('…')` and `declare module '…'`. */
const specifiers = /((?:\bfrom|\bimport|\bmodule)\s*\(?\s*)(['"])(\.{1,2}(?:\/[^'"]*)?)\2/g

function completeImports(text, file) {
  return text.replace(specifiers, (_, before, quote, specifier) => {
    if (specifier.endsWith('.json')) {
      throw new Error(`${relative('.', file)} imports ${specifier}: published declarations import no JSON`)
    }
    const path = join(dirname(file), specifier)
    if (existsSync(`${path}.d.ts`)) return `${before}${quote}${specifier}.js${quote}`
    if (existsSync(join(path, 'index.d.ts'))) return `${before}${quote}${specifier.replace(/\/$/, '')}/index.js${quote}`
    throw new Error(`${relative('.', file)} imports ${specifier}, which has no declaration`)
  })
}
