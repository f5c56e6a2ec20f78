import { setupWorker, type SetupWorker } from 'msw/browser'

let worker: Promise<SetupWorker> | undefined

/** The one worker of a frame that answers mocked requests: of two in a frame only the last one would. */
export function mockWorker(): Promise<SetupWorker> {
  worker ??= (async () => {
    const made = setupWorker()
    // Beside the page, so that it works wherever the static build lies.
    const url = `${import.meta.env.BASE_URL}mockServiceWorker.js`
    await made.start({ serviceWorker: { url }, onUnhandledRequest: 'bypass', quiet: true })
    return made
  })()
  return worker
}
