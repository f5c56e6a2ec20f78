import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pack } from './pack.mjs'

/* Has a checker look at the package as it would be published: `packed.mjs publint` or `packed.mjs attw`. */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const checkers = {
  publint: (tarball) => [join('publint', 'src', 'cli.js'), tarball, '--strict'],
  attw: (tarball) => [
    join('@arethetypeswrong', 'cli', 'dist', 'index.js'),
    tarball,
    ...['--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
    // One of many, for all: the pattern itself can't be resolved.
    ...['--include-entrypoints', './locales/en/common'],
    // No modules: nothing to resolve types for.
    ...['--exclude-entrypoints', './styles.css', './styles.layer.css', './locales/*'],
    ...['./catalogue.json', './catalogue/*.json', './catalogue.schema.json'],
  ],
}

const checker = checkers[process.argv[2]]
if (!checker) throw new Error(`Name a checker: ${Object.keys(checkers).join(' or ')}.`)
const folder = mkdtempSync(join(tmpdir(), 'react-errata-pack-'))
try {
  const [cli, ...parameters] = checker(pack(folder))
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', cli), ...parameters], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
