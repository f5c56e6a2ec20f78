import { followModals } from '../dom/followModals'
import { whenIdle } from '../dom/whenIdle'
import { patience } from './observeRecord'
import { giveUpWaiting, type ProviderState } from './providerState'
import type { ProviderShell } from './providerShell'
import { loaderOf } from './registeredCatalogues'

/**
 * What a provider does while it is on the page: it loads what is missing, and watches for the page's language.
 * @returns how to stop
 */
export function runProvider(state: ProviderState): () => void {
  const { shell, messages, pending, catalogues, wanted, tag, said } = state
  const again = (): void => {
    shell.version.set((n) => n + 1)
  }
  const stops = [messages.subscribe(again)]
  for (const catalogue of pending) {
    const loader = loaderOf(catalogue)
    stops.push(loader.subscribe(again))
    void loader.start()
  }
  const names = catalogues.map(({ name }) => name)
  void messages.load(wanted.tag, ['common'])
  stops.push(
    whenIdle(() => {
      void messages.load(wanted.tag, names)
      // The first formatting of a language takes as long as all the rest of an error: here it holds nobody up.
      state.text('ui.more', { count: '1', countNumber: 1 })
    }),
  )
  if (tag !== wanted.tag) {
    void messages.load(wanted.tag, names)
    const timer = setTimeout(giveUpWaiting, patience, state)
    stops.push(() => {
      clearTimeout(timer)
    })
  }
  if (said.locale === undefined) stops.push(watchLanguage(again))
  return () => {
    for (const stop of stops) stop()
  }
}

function watchLanguage(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] })
  window.addEventListener('languagechange', onChange)
  return () => {
    observer.disconnect()
    window.removeEventListener('languagechange', onChange)
  }
}

/**
 * Writes what is said into a provider's live regions, and keeps these within reach of the dialog in front.
 * @param home the element that they are in
 */
export function speak(shell: ProviderShell, home: HTMLElement): () => void {
  const layer = home.firstElementChild
  const announcer = shell.state.get()?.announcer
  if (!(layer instanceof HTMLElement) || !announcer) return () => undefined
  const regions = layer.firstElementChild
  const [assertive, polite] = regions?.children ?? []
  const write = (): void => {
    const now = announcer.spoken.get()
    regions?.setAttribute('lang', now.lang ?? shell.state.get()?.locale ?? 'en')
    if (assertive && assertive.textContent !== now.assertive) assertive.textContent = now.assertive
    if (polite && polite.textContent !== now.polite) polite.textContent = now.polite
  }
  // What was said before doesn't come along: it would be said again, or nothing after it.
  const follower = followModals(home, layer, false, announcer.move)
  const follow = (): void => {
    if (announcer.isSpeaking.get()) follower.start()
    else follower.rest()
  }
  write()
  follow()
  const stops = [announcer.spoken.subscribe(write), announcer.isSpeaking.subscribe(follow), follower.stop]
  return () => {
    for (const stop of stops) stop()
    home.append(layer)
  }
}
