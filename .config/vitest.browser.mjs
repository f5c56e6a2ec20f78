import { findBrowser } from '../.scripts/browser.mjs'

/** Before a project that needs a browser starts: the result stays in the environment, where `vite.config.ts` reads it. */
export async function setup() {
  await findBrowser()
}
