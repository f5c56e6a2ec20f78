import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeDeclarations } from './declarations.mjs'
import { writeStyles } from './styles.mjs'

/* Builds everything that the package ships into `dist`: modules, declarations, stylesheets, `catalogue.json`. */

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What a tool says of its failure is on the screen already. */
function node(...parameters) {
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

node(join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn')
node(join('node_modules', 'typescript', 'bin', 'tsc'), '-p', join('.config', 'tsconfig.build.json'))
const declarations = writeDeclarations(join(root, 'dist'))
await writeStyles(root)
if (existsSync(join(root, '.scripts', 'catalogue.mjs'))) node(join('.scripts', 'catalogue.mjs'))
console.log(`dist: built, with ${declarations} declaration files`)
