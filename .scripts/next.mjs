import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser } from './browser.mjs'
import { checkPage, install, manifest, root, run } from './consumerProject.mjs'
import { pack } from './pack.mjs'

/*
 * Builds a small application of Next's App Router with the packed package, starts it, and opens its page. Apart from the other
 * tests, since Next is large: it is installed only in the temporary project. Run `npm run build` before.
 */

const next = '16.4.6'
const versions = ['react', 'react-dom', 'react-intl', '@types/react', '@types/react-dom', '@types/node', 'typescript']
const env = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
const folder = mkdtempSync(join(tmpdir(), 'react-errata-next-'))

try {
  mkdirSync(join(folder, 'tarball'))
  const tarball = pack(join(folder, 'tarball'))
  cpSync(join(root, 'test', 'consumer', 'next'), join(folder, 'app'), { recursive: true })
  const dependencies = Object.fromEntries(versions.map((name) => [name, manifest.devDependencies[name]]))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'next-consumer',
      private: true,
      dependencies: { ...dependencies, next, 'react-errata': `file:${tarball}` },
    }),
  )
  console.log(`Installing Next ${next} …`)
  await install(folder)
  const cli = join(folder, 'node_modules', 'next', 'dist', 'bin', 'next')
  const { output, errors } = await run(process.execPath, [cli, 'build'], { cwd: folder, env })
  console.log(`${output}${errors}`.trim())
  const port = await freePort()
  const server = spawn(process.execPath, [cli, 'start', '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise((resolve, reject) => {
      server.stdout.on('data', (chunk) => String(chunk).includes('Ready') && resolve())
      server.on('close', () => reject(new Error('Next ended before it was ready.')))
    })
    const browser = await chromium.launch(await findBrowser())
    try {
      await checkPage(browser, `http://127.0.0.1:${port}/`)
    } finally {
      await browser.close()
    }
  } finally {
    server.kill()
  }
  console.log('The Next application builds, renders and hydrates without a warning.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
