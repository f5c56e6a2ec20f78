import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { install, manifest, root, run } from './consumerProject.mjs'

/*
 * The adapters with the lowest versions of the libraries that their peer ranges promise: the tests of `test/adapters` again, and
 * their types, in a project outside of this one where only those versions are.
 */

const { dependencies, devDependencies, peerDependencies } = manifest
const lowest = Object.fromEntries(
  Object.entries(peerDependencies).map(([name, range]) => [name, /\d+\.\d+\.\d+/.exec(range)[0]]),
)
const testing = Object.fromEntries(
  Object.entries(devDependencies).filter(([name]) => name.startsWith('@testing-library/') || name === 'zod'),
)
/** Later ones, which only have types, bring 120 MB along. */
const overrides = { '@react-types/form': '3.7.0', '@react-types/grid': '3.2.3', '@react-types/table': '3.9.2' }

const work = realpathSync(mkdtempSync(join(tmpdir(), 'react-errata-lowest-')))
try {
  console.log(
    Object.entries(lowest)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  )
  for (const path of ['src', 'locales', 'test/adapters', 'test/fixtures', 'test/support']) {
    cpSync(join(root, path), join(work, path), { recursive: true })
  }
  write('package.json', {
    name: 'lowest',
    private: true,
    type: 'module',
    dependencies: { ...dependencies, ...lowest, ...testing, '@types/react': '18.3.12', '@types/react-dom': '18.3.1' },
    overrides,
  })
  await install(work)
  const typed = await types()
  const { passed, failed } = await tests()
  console.log(`${passed + Number(typed)} passed, ${failed + Number(!typed)} failed`)
  process.exitCode = failed > 0 || !typed ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function tests() {
  const vitest = await startVitest(
    'test',
    [],
    {
      config: false,
      root: work,
      watch: false,
      environment: 'jsdom',
      include: ['test/adapters/*.test.{ts,tsx}'],
      setupFiles: ['test/support/setup.ts'],
      reporters: ['default'],
      // It asks for Vitest, which is here and not there.
      server: { deps: { inline: [/@testing-library\/jest-dom/] } },
    },
    { cacheDir: join(work, '.cache'), json: { namedExports: false, stringify: false } },
  )
  const all = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests()])
  const failed = all.filter((test) => test.result().state === 'failed').length
  const broken = process.exitCode !== undefined && process.exitCode !== 0 && failed === 0
  await vitest.close()
  return { passed: all.filter((test) => test.result().state === 'passed').length, failed: failed + Number(broken) }
}

/** What is wrong in the declarations of other packages isn't ours to fail for. */
async function types() {
  write('tsconfig.json', {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      typeRoots: [join(root, 'node_modules', '@types')],
      types: ['node'],
      paths: { vitest: [join(root, 'node_modules', 'vitest')] },
    },
    include: ['src/adapters', 'src/vite-env.d.ts', 'test/adapters', 'test/support/setup.ts'],
  })
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  try {
    await run(process.execPath, [tsc, '-p', 'tsconfig.json', '--noEmit', '--pretty', 'false'], { cwd: work })
    return true
  } catch (error) {
    const ours = error.message.split('\n').filter((line) => /^(src|test)\/adapters\/.*error TS/.test(line))
    if (ours.length > 0) console.log(ours.join('\n'))
    return ours.length === 0
  }
}

function write(file, content) {
  writeFileSync(join(work, file), JSON.stringify(content))
}
