import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/* What the projects that consume the package have in common. */

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const german = (catalogue, id) => JSON.parse(readFileSync(join(root, 'locales', 'de', `${catalogue}.json`), 'utf8'))[id]

/** What the widget in `test/consumer` shows on each surface. */
export const expected = {
  banner: german('assetpay', 'PRICE_CHANGED.title'),
  field: german('assetpay', 'INVALID_TRADEURL.inline'),
  toast: german('common', 'rateLimited.title'),
}

/** Runs a program to its end; what it said is in the error if it fails. */
export function run(command, parameters, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    // On Windows npm is a batch file.
    const shell = command === 'npm' && process.platform === 'win32'
    const child = spawn(command, parameters, { cwd, shell, env: { ...process.env, ...env } })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve({ output, errors })
      else reject(new Error(`${command} ${parameters.join(' ')} ended with ${code}\n${output}${errors}`.trim()))
    })
  })
}

/** Installs what the project's `package.json` names. */
export const install = (cwd) =>
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], {
    cwd,
  })

/**
 * Opens a page and waits until it runs and shows the German copy on all three surfaces.
 * @throws if it doesn't, or if the console has a warning or an error
 */
export async function checkPage(browser, url) {
  const tab = await browser.newPage()
  const complaints = []
  tab.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text())
  })
  tab.on('pageerror', (error) => complaints.push(error.message))
  tab.on('requestfailed', (request) => complaints.push(`${request.url()} could not be loaded`))
  try {
    await tab.goto(url)
    const wanted = Object.values(expected)
    try {
      await tab.waitForFunction(showsAll, wanted, { timeout: 10_000 })
    } catch {
      const text = (await tab.textContent('body'))?.slice(0, 2000)
      throw new Error(`the page never showed ${JSON.stringify(wanted)}, but: ${text}\n${complaints.join('\n')}`)
    }
    if (complaints.length > 0) throw new Error(`the console says:\n${complaints.join('\n')}`)
  } finally {
    await tab.close()
  }
}

/** Runs in the page. */
function showsAll(texts) {
  const { document } = globalThis
  const shown = document.body.textContent?.replaceAll(/[\u2066-\u2069]/g, '') ?? ''
  return document.getElementById('mounted')?.textContent === 'mounted' && texts.every((text) => shown.includes(text))
}
