import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesIn } from './filesIn.mjs'

/*
 * FormatJS compares every locale with English: same ids, same placeholders. It wants `en.json` beside `de.json`, so each
 * catalogue's files are laid out like that first. What it can't see (plurals, untranslated text) the unit tests check.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const work = join(root, '.cache', 'locales')
const cli = join(root, 'node_modules', '@formatjs', 'cli', 'bin', 'formatjs')

function verify(folder) {
  const files = filesIn(folder).map((file) => join(folder, file))
  const checks = ['--missing-keys', '--extra-keys', '--structural-equality']
  return spawnSync(process.execPath, [cli, 'verify', '--source-locale', 'en', ...checks, ...files], {
    encoding: 'utf8',
  })
}

rmSync(work, { recursive: true, force: true })
const messages = filesIn(join(root, 'locales')).filter(
  (file) => !file.endsWith('.notes.json') && basename(file) !== 'locale.json',
)
const catalogues = new Set(messages.map((file) => basename(file, '.json')))
for (const file of messages) {
  const folder = join(work, basename(file, '.json'))
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(root, 'locales', file), join(folder, `${dirname(file)}.json`))
}

// Without its binary for this machine the tool passes everything: it has to find a fault that is put there.
const fault = join(work, 'fault')
mkdirSync(fault)
writeFileSync(join(fault, 'en.json'), '{"a":"{n} items","b":"B"}')
writeFileSync(join(fault, 'de.json'), '{"a":"{m} Posten"}')
if (verify(fault).status === 0) {
  console.error('FormatJS found nothing in files that are wrong on purpose: it does not work on this machine.')
  process.exitCode = 1
}

for (const catalogue of catalogues) {
  const folder = join(work, catalogue)
  const tags = filesIn(folder).length
  const { status, stdout, stderr } = verify(folder)
  if (status === 0) console.log(`${catalogue}: ${tags} locales agree`)
  else {
    console.error(`${catalogue}:\n${stdout}${stderr}`)
    process.exitCode = 1
  }
}
rmSync(work, { recursive: true, force: true })
