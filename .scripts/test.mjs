import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Runs everything that has to pass, goes on after a failure, and ends with one line for all: `N passed, M failed`.
 * Tests count one by one, and so do the checks of a script that counts them; every other step counts as one.
 * `npm test -- unit build` runs only the steps that are named.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = join(root, '.cache', 'test')
const bin = (name) => join(root, 'node_modules', name)
const script = (name) => [join(root, '.scripts', name)]
const vitest = (project) => ({
  command: [
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${project}.json`)}`,
  ],
  report: join(reports, `${project}.json`),
})

/** In the order in which they start; `after` names what has to pass before. */
const steps = {
  build: { command: script('build.mjs') },
  lint: { command: [bin('eslint/bin/eslint.js'), '--config', '.config/eslint.config.js', '--max-warnings', '0', '.'] },
  format: { command: [bin('prettier/bin/prettier.cjs'), '--check', '--no-color', '.'] },
  types: { command: [bin('typescript/bin/tsc'), '-p', '.'] },
  unused: { command: [bin('knip/bin/knip.js'), '--no-progress', '--no-config-hints'] },
  locales: { command: script('locales.mjs') },
  core: vitest('core'),
  unit: vitest('unit'),
  publint: { command: [...script('packed.mjs'), 'publint'], after: ['build'] },
  attw: { command: [...script('packed.mjs'), 'attw'], after: ['build'] },
  size: { command: script('size.mjs'), after: ['build'] },
  package: { ...vitest('package'), after: ['build'] },
  browser: vitest('browser'),
  react18: vitest('react18'),
  stories: vitest('stories'),
  'stories-long': vitest('stories-long'),
  'stories-rtl': vitest('stories-rtl'),
  static: { command: script('static.mjs'), after: ['build'] },
  consumer: { command: script('consumer.mjs'), after: ['build'] },
  lowest: { command: script('lowest.mjs') },
  runners: { command: script('runners.mjs'), after: ['build'] },
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in steps))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const waiting = new Map(Object.entries(steps).filter(([name]) => wanted.length === 0 || wanted.includes(name)))
const results = new Map([...waiting.keys()].map((name) => [name, undefined]))
const lanes = Math.min(2, availableParallelism())
await Promise.all(Array.from({ length: lanes }, workThrough))
summarize()

/** Takes the next step whose conditions are met, until there is none. */
async function workThrough() {
  for (;;) {
    const next = [...waiting].find(([, { after = [] }]) =>
      after.every((name) => !results.has(name) || results.get(name)),
    )
    if (!next) {
      if (waiting.size === 0) return
      await new Promise((resolve) => setTimeout(resolve, 100))
      continue
    }
    const [name, step] = next
    waiting.delete(name)
    const blocked = (step.after ?? []).find((other) => results.get(other)?.failed)
    results.set(
      name,
      blocked ? { passed: 0, failed: 1, seconds: 0, note: `not run: ${blocked} failed` } : await run(name, step),
    )
  }
}

async function run(name, { command, report }) {
  const started = Date.now()
  const { code, output } = await new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, FORCE_COLOR: '0', CI: '1' } })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (exitCode) => resolve({ code: exitCode ?? 1, output: Buffer.concat(chunks).toString() }))
  })
  const result = { ...counts(code, report, output), seconds: (Date.now() - started) / 1000 }
  const verdict = result.failed === 0 ? 'passed' : 'FAILED'
  console.log(`\n── ${name}: ${verdict} in ${result.seconds.toFixed(1)} s`)
  const lines = output.trimEnd().split('\n')
  // What passed is said in a few lines, what failed in full.
  const told = lines.slice(0, -12).filter((line) => /^\S+: \d+ of \d+ /.test(line))
  console.log((result.failed === 0 ? [...told, ...lines.slice(-12)] : lines).join('\n'))
  return result
}

/** A runner that fails without a failed test (a file that can't be read, a crash) counts as one failure. */
function counts(code, report, output) {
  const whole = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  // A script that checks several things says so in its last line.
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(output.trimEnd().split('\n').at(-1)) ?? []
  if (!report && passed !== undefined) return { passed: Number(passed), failed: Math.max(Number(failed), whole.failed) }
  if (!report) return whole
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: code !== 0 && numFailedTests === 0 ? 1 : numFailedTests }
  } catch {
    return code === 0 ? { passed: 0, failed: 0 } : whole
  }
}

function summarize() {
  const rows = [...results].map(([name, { passed, failed, seconds, note = '' }]) =>
    [
      name.padEnd(12),
      `${passed} passed`.padStart(12),
      `${failed} failed`.padStart(10),
      `${seconds.toFixed(1)} s`.padStart(9),
      note,
    ]
      .join('  ')
      .trimEnd(),
  )
  const total = (key) => [...results.values()].reduce((sum, result) => sum + result[key], 0)
  console.log(['', '── Summary', ...rows, '', `${total('passed')} passed, ${total('failed')} failed`].join('\n'))
  process.exitCode = total('failed') === 0 ? 0 : 1
}
