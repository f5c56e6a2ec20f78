// @vitest-environment node
import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

/*
 * The kit knows no runner. Here it is in Node's own, with jsdom, as ES modules that nothing has transformed but JSX and
 * types; fake timers are Node's. Jest and Vitest run it out of the package: `.scripts/runners.mjs`.
 */

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.cache/testing')

it('works in a runner that is not Vitest, with jsdom', async () => {
  await mkdir(folder, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: ['test/testing/anyRunner/kit.tsx'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'error',
  })
  const run = promisify(execFile)
  // Without what tells a child process that it runs in Vitest or in another test of Node's.
  const { VITEST: _1, NODE_ENV: _2, NODE_TEST_CONTEXT: _3, ...env } = process.env
  const { stdout } = await run(process.execPath, ['--test', '--test-reporter=tap', join(folder, 'kit.mjs')], {
    cwd: root,
    env,
  }).catch((error: unknown) => error as { readonly stdout: string })
  expect(stdout).toMatch(/^# fail 0$/m)
  expect(stdout).toMatch(/^# pass [3-9]$/m)
}, 60_000)
