import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pack } from '../pack.mjs'
import { handWrittenMap } from './handWrittenMap.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = dirname(dirname(here))

/**
 * A project that uses the packed package. It lies inside of `node_modules`, so that everything but the package itself is found
 * by walking up, without installing anything.
 * @returns {{ folder: string, packageFolder: string, remove: () => void }}
 */
export function makeProject() {
  const cache = join(root, 'node_modules', '.cache', 'react-errata')
  mkdirSync(cache, { recursive: true })
  const folder = realpathSync(mkdtempSync(join(cache, 'size-')))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const packageFolder = join(folder, 'node_modules', 'react-errata')
    mkdirSync(packageFolder, { recursive: true })
    execFileSync('tar', ['-xzf', pack(folder), '-C', packageFolder, '--strip-components=1'])
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'size', private: true, type: 'module' }))
    cpSync(join(here, 'pages'), folder, { recursive: true })
    const catalogue = JSON.parse(readFileSync(join(packageFolder, 'dist', 'catalogue.json'), 'utf8'))
    writeFileSync(join(folder, 'handWrittenMap.mjs'), handWrittenMap(catalogue))
    return { folder, packageFolder, remove }
  } catch (error) {
    remove()
    throw error
  }
}
