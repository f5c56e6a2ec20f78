/* The page of `largePage.mjs`: many elements of the host, and a toaster. */
/* global document, location, requestAnimationFrame, URLSearchParams, window */
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiErrorProvider, createErrorReporter, ErrorToaster } from '../../src/index.ts'

const nodes = Number(new URLSearchParams(location.search).get('nodes'))
const host = document.createElement('main')
for (let row = 0; row < nodes / 20; row += 1) {
  const line = host.appendChild(document.createElement('p'))
  for (let cell = 1; cell < 20; cell += 1) line.appendChild(document.createElement('span')).textContent = `${cell} `
}

const report = createErrorReporter()
createRoot(document.body.appendChild(document.createElement('div'))).render(
  createElement(ApiErrorProvider, { locale: 'en', reporter: report }, createElement(ErrorToaster)),
)
document.body.append(host)

const settled = async () => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
}
/** Different failures, so that each is a toast of its own. */
const failures = [404, 429, 500].map((status) => () => ({ status }))

window.bench = {
  show: async (which) => {
    report(failures[which]())
    await settled()
    return document.querySelectorAll('.errata-toast').length
  },
  dismiss: async () => {
    document.querySelector('.errata-dismiss').click()
    await settled()
    return document.querySelectorAll('.errata-toast').length
  },
  settled,
}
