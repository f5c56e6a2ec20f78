import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Packs what is in `dist`, without building it again.
 * @param {string} folder where the tarball goes
 * @returns {string} its path
 */
export function pack(folder) {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
    stdio: 'pipe',
    // On Windows npm is a batch file.
    shell: process.platform === 'win32',
  })
  const [tarball] = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  if (!tarball) throw new Error('npm pack wrote no tarball.')
  return join(folder, tarball)
}
