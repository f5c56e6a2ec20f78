import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, platform, arch } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Finds a Chromium, or gets one, on any machine. A browser counts only once it was launched.
 * `CHROME_PATH` names one. `ERRATA_BROWSER_SKIP` is a comma-separated list of places that are not looked at (the names in
 * `places` below); it is there to try the other places on a machine that has a browser.
 */

/** The result, as JSON: child processes and Vitest's projects inherit it, so that each run searches once. */
const CACHE = 'ERRATA_BROWSER'

/** What worked as root, in containers and without a network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)

/** Where to look, in this order. Each gives the paths that may be a browser; some have to fetch it first. */
const places = {
  named: () => [process.env.CHROME_PATH],
  playwright: async () => [(await import('playwright')).chromium.executablePath()],
  system: () => systemPaths(),
  bundled: () => unpackBundled(),
  download: () => downloadWithPlaywright(),
  apt: () => installWithApt(),
}

/**
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 * @throws if there is none and none can be had; the message says what to do
 */
export async function findBrowser() {
  const cached = process.env[CACHE]
  if (cached) return JSON.parse(cached)
  const skip = new Set((process.env.ERRATA_BROWSER_SKIP ?? '').split(','))
  const tried = []
  for (const [place, candidates] of Object.entries(places)) {
    if (skip.has(place)) continue
    try {
      for (const executablePath of await candidates()) {
        // Playwright leaves temporary folders behind when it is told to launch what isn't there.
        if (!executablePath || !existsSync(executablePath)) continue
        const failure = await launchFailure(executablePath)
        if (failure === undefined) {
          const found = { executablePath, args }
          process.env[CACHE] = JSON.stringify(found)
          return found
        }
        tried.push(`${place}: ${executablePath}: ${failure}`)
      }
    } catch (error) {
      tried.push(`${place}: ${firstLine(error)}`)
    }
  }
  throw new Error(
    [
      'No Chromium could be found or installed for the browser tests.',
      ...tried.map((line) => `  ${line}`),
      'Install Chrome or Chromium, or set CHROME_PATH to one, and run this again.',
    ].join('\n'),
  )
}

/** Undefined if the browser starts, opens a page and runs a script. */
async function launchFailure(executablePath) {
  const { chromium } = await import('playwright')
  let browser
  try {
    browser = await chromium.launch({ executablePath, args, timeout: 30_000 })
    const page = await browser.newPage()
    await page.setContent('<p>ready</p>')
    const text = await page.textContent('p')
    return text === 'ready' ? undefined : 'the page stayed empty'
  } catch (error) {
    return firstLine(error)
  } finally {
    await browser?.close().catch(() => undefined)
  }
}

function systemPaths() {
  if (platform() === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  if (platform() === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
    programs.push('Microsoft\\Edge\\Application\\msedge.exe')
    return folders.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable']
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const fixed = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge']
  return [...new Set([...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...fixed])]
}

/**
 * The binary that `@sparticuz/chromium` carries (Linux on x64). It is unpacked into a folder of its own per version, by a
 * process of its own: the package unpacks into the temporary folder and changes the environment. Two ways to start it come
 * back: as it is, and with the shared libraries and fonts that it also carries, for machines that have none.
 */
function unpackBundled() {
  if (platform() !== 'linux' || arch() !== 'x64') return []
  const entry = require.resolve('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(packageFile(entry), 'utf8'))
  const folder = join(root, 'node_modules', '.cache', 'react-errata', `chromium-${version}`)
  const wrapper = join(folder, 'chromium-with-libraries')
  if (!existsSync(wrapper)) {
    const partial = `${folder}.${process.pid}`
    mkdirSync(partial, { recursive: true, mode: 0o700 })
    try {
      execFileSync(process.execPath, ['-e', `require(${JSON.stringify(entry)}).executablePath()`], {
        // The second variable makes the package unpack its shared libraries too.
        env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      // The package's own settings look for the fonts in the shared temporary folder.
      writeFileSync(
        join(partial, 'fonts', 'fonts.conf'),
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir>` +
          `<cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
      )
      writeFileSync(
        join(partial, 'chromium-with-libraries'),
        [
          '#!/bin/sh',
          'folder=$(dirname "$0")',
          'export LD_LIBRARY_PATH="$folder/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"',
          '[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$folder/fonts"',
          'exec "$folder/chromium" "$@"',
          '',
        ].join('\n'),
        { mode: 0o700 },
      )
      rmSync(folder, { recursive: true, force: true })
      renameSync(partial, folder)
    } finally {
      rmSync(partial, { recursive: true, force: true })
    }
  }
  return [join(folder, 'chromium'), wrapper]
}

async function downloadWithPlaywright() {
  // The command line isn't exported; it stands beside the package file.
  const cli = join(dirname(require.resolve('playwright/package.json')), 'cli.js')
  run(process.execPath, [cli, 'install', 'chromium'])
  return [(await import('playwright')).chromium.executablePath()]
}

function installWithApt() {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return []
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], env)
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], env)
  return systemPaths()
}

function run(command, parameters, env = process.env) {
  const { status, error, stderr } = spawnSync(command, parameters, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 300_000,
  })
  if (error || status !== 0) {
    const reason = error?.message ?? /^Error: .*$/m.exec(stderr)?.[0] ?? `exit code ${status}`
    throw new Error(`${[command, ...parameters].join(' ')}: ${reason}`)
  }
}

function packageFile(entry) {
  let folder = dirname(entry)
  // The folders of a build may hold a package file of their own, without a version.
  for (;;) {
    const file = join(folder, 'package.json')
    if (existsSync(file) && readFileSync(file, 'utf8').includes('"version"')) return file
    folder = dirname(folder)
  }
}

function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n')[0]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  findBrowser().then(
    ({ executablePath }) => console.log(executablePath),
    (error) => {
      console.error(error.message)
      process.exitCode = 1
    },
  )
}
