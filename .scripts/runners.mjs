import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { install, manifest, root, run } from './consumerProject.mjs'
import { pack } from './pack.mjs'

/*
 * The test kit as its users have it: the tarball in a project of its own, whose tests run in Jest, as CommonJS and as ES modules,
 * and in Vitest. Run `npm run build` before.
 */

/** Jest and what belongs to it is of no use here but in this project. */
const versions = {
  '@babel/preset-env': '7.29.14',
  '@babel/preset-react': '7.29.7',
  '@babel/preset-typescript': '7.29.7',
  'happy-dom': '21.0.4',
  jest: '30.5.2',
  'jest-environment-jsdom': '30.5.2',
  'jest-fixed-jsdom': '0.0.11',
}
const asHere = [
  'react',
  'react-dom',
  'react-intl',
  '@types/node',
  '@types/react',
  '@types/react-dom',
  'jsdom',
  'vitest',
]
const testingLibrary = ['@testing-library/dom', '@testing-library/react', '@testing-library/user-event']

const runners = [
  { name: 'jest', what: 'Jest, CommonJS', config: 'jest.commonjs.json' },
  { name: 'jest', what: 'Jest, ES modules', config: 'jest.esm.json', node: ['--experimental-vm-modules'] },
  { name: 'vitest', what: 'Vitest, jsdom and happy-dom', config: 'vitest.config.mjs' },
]
const commands = {
  jest: (config, report) => ['jest/bin/jest.js', '--config', config, '--runInBand', '--json', `--outputFile=${report}`],
  vitest: (config, report) => [
    'vitest/vitest.mjs',
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
}

const sum = { passed: 0, failed: 0 }
const folder = mkdtempSync(join(tmpdir(), 'react-errata-runners-'))
try {
  mkdirSync(join(folder, 'tarball'))
  const tarball = pack(join(folder, 'tarball'))
  cpSync(join(root, 'test', 'consumer', 'runners'), folder, { recursive: true })
  const own = Object.fromEntries([...asHere, ...testingLibrary].map((name) => [name, manifest.devDependencies[name]]))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'runners-consumer',
      private: true,
      dependencies: { ...own, ...versions, 'react-errata': `file:${tarball}` },
    }),
  )
  await tell('installed', () => install(folder))
  for (const runner of runners) {
    // The same things under its own names.
    if (runner.name === 'vitest') cpSync(join(folder, 'vitestRunner.ts'), join(folder, 'runner.ts'))
    await tell(runner.what, () => runTests(runner))
  }
  await tell('types', async () => {
    await run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'], { cwd: folder })
    sum.passed += 1
    return 'pass'
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = sum.failed === 0 ? 0 : 1
console.log(`${sum.passed} passed, ${sum.failed} failed`)

async function tell(what, work) {
  const started = Date.now()
  let said = ''
  try {
    const result = await work()
    if (typeof result === 'string') said = `: ${result}`
  } catch (error) {
    sum.failed += 1
    said = ` FAILED\n${error instanceof Error ? error.message : String(error)}`
  }
  console.log(`${what} (${((Date.now() - started) / 1000).toFixed(1)} s)${said}`)
}

/** What failed is counted one by one where the runner has said so, and once more for the runner where it has not. */
async function runTests({ name, config, node = [] }) {
  const report = join(folder, `${config}.report.json`)
  const [bin, ...rest] = commands[name](config, report)
  const command = [...node, join(folder, 'node_modules', bin), ...rest]
  await run(process.execPath, command, { cwd: folder, env: { NODE_ENV: 'test' } })
  const { numPassedTests } = JSON.parse(readFileSync(report, 'utf8'))
  sum.passed += numPassedTests
  return `${numPassedTests} tests of ${name} ${versions[name] ?? manifest.devDependencies[name]}`
}
