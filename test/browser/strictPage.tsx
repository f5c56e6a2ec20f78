import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import {
  ApiErrorScope,
  createErrorReporter,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  useApiError,
  useFieldError,
} from '../../src'
import { body, Provider } from '../react/support'

/* A page of its own, built and served under a strict policy: it tells the page around it what was violated. */

const violations: string[] = []
const collect = ({ violatedDirective, blockedURI, sample }: SecurityPolicyViolationEvent): void => {
  violations.push(`${violatedDirective} ${blockedURI} ${sample}`)
}
document.addEventListener('securitypolicyviolation', collect)

// What a test wants to see refused.
if (location.search === '?inline') {
  document.body.setAttribute('style', 'color: red')
  try {
    document.body.innerHTML += '<p>Markup</p>'
  } catch (reason) {
    console.info(reason)
  }
}

const report = createErrorReporter()
const refused = body('CITY')
const gone = body('SOLD_OUT')

function Page() {
  const error = useApiError(gone)
  const { inputProps, errorProps } = useFieldError('city', { error: useApiError(refused) })
  return (
    <ApiErrorScope>
      <ErrorBanner error={error} />
      <input aria-label="City" {...inputProps} />
      <FieldError {...errorProps} />
    </ApiErrorScope>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Provider reporter={report} developerDetails>
      <Page />
      <ErrorToaster />
    </Provider>
  </StrictMode>,
)

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** Waits until it is so, however busy the machine is; says whether it came to that. */
async function until(isSo: () => boolean): Promise<boolean> {
  const last = performance.now() + 5000
  while (!isSo()) {
    if (performance.now() > last) return false
    await wait(10)
  }
  return true
}
const count = (selector: string) => document.querySelectorAll(selector).length
const toast = () => document.querySelector<HTMLElement>('.errata-toast')
const drag = (type: string, x: number): void => {
  const options = { bubbles: true, pointerId: 1, pointerType: 'touch', clientX: x, clientY: 10, button: 0 }
  toast()?.dispatchEvent(new PointerEvent(type, options))
}

/** Everything that sets a style: moving into a dialog and out, the list that has toasts, a finger that drags one, leaving. */
async function act(): Promise<void> {
  await until(() => count('.errata-banner, .errata-field') === 2)
  report(body('FLAKY'), { recoveries: { retry: () => undefined } })
  await until(() => toast() !== null)
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.showModal()
  const isInside = await until(() => dialog.contains(toast()))
  dialog.close()
  dialog.remove()
  await until(() => toast()?.closest('[data-errata-home]') instanceof Element)
  drag('pointerdown', 10)
  drag('pointermove', 20)
  drag('pointermove', 40)
  await wait(50)
  drag('pointerup', 40)
  window.dispatchEvent(new Event('resize'))
  await wait(50)
  const shown = toast()
  const looks = {
    position: shown && getComputedStyle(shown.closest('.errata-toaster')!).position,
    banner: document.querySelector('.errata-banner') !== null,
    field: document.querySelector('.errata-field') !== null,
  }
  for (const button of document.querySelectorAll<HTMLElement>('.errata-dismiss')) button.click()
  // Before their animations end.
  await until(() => count('.errata-leaving') === 2)
  const leaving = count('.errata-leaving')
  await wait(50)
  parent.postMessage(
    {
      violations,
      isInside,
      ...looks,
      leaving,
      styles: document.querySelectorAll('style').length + document.adoptedStyleSheets.length,
    },
    '*',
  )
}
void act()
