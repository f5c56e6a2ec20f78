/* global document, fetch */
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { findBrowser } from './browser.mjs'

/*
 * Takes README's picture, light and dark: a banner, a field and a toast, from their stories.
 * `node .scripts/picture.mjs` starts Storybook for it; `STORYBOOK_URL` names one that runs already.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'docs', 'pictures')
const stories = ['surfaces-banner--warning', 'surfaces-field--missing', 'surfaces-toast--failure']
const width = 320
const height = 440
const port = 6037

function startStorybook() {
  const cli = join(root, 'node_modules', 'storybook', 'dist', 'bin', 'dispatcher.js')
  const options = ['dev', '-p', String(port), '--ci', '--no-version-updates', '--disable-telemetry']
  return spawn(process.execPath, [cli, ...options], { cwd: root, stdio: 'ignore' })
}

async function untilItAnswers(url) {
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(`${url}/index.json`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`No Storybook answers at ${url}.`)
}

const running = process.env.STORYBOOK_URL
const storybook = running ? undefined : startStorybook()
const url = running ?? `http://localhost:${port}`
const browser = await chromium.launch(await findBrowser())
try {
  await untilItAnswers(url)
  mkdirSync(folder, { recursive: true })
  for (const theme of ['light', 'dark']) {
    const page = await browser.newPage({
      viewport: { width: width * stories.length, height },
      deviceScaleFactor: 2,
      colorScheme: theme,
      reducedMotion: 'reduce',
    })
    // A page of Storybook's own origin, so that the frames are as they are there.
    await page.goto(`${url}/index.json`)
    await page.evaluate(
      ({ stories, theme, width, height }) => {
        document.body.replaceChildren()
        document.body.style.cssText = `margin:0;display:flex`
        for (const id of stories) {
          const frame = document.createElement('iframe')
          frame.src = `/iframe.html?viewMode=story&id=${id}&globals=theme:${theme};width:320`
          frame.style.cssText = `border:0;width:${width}px;height:${height}px`
          document.body.append(frame)
        }
      },
      { stories, theme, width, height },
    )
    for (const id of stories) {
      const frame = page.frameLocator(`iframe[src*="${id}"]`)
      await frame.locator('[data-surface]').first().waitFor({ timeout: 120_000 })
    }
    await page.evaluate(() => document.fonts.ready)
    const path = join(folder, `surfaces-${theme}.png`)
    await page.screenshot({ path, animations: 'disabled' })
    console.log(`${relative(root, path)}: written`)
    await page.close()
  }
} finally {
  await browser.close()
  storybook?.kill()
}
