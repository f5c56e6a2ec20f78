import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import {
  createErrorReporter,
  ErrorBanner,
  ErrorToaster,
  FieldError,
  type RecoveryHandlers,
  useApiError,
  useFieldError,
} from '../../src'
import { body, Provider } from '../react/support'
import { emulate } from '../support/emulate'
import '../../src/components/styles.css'

/* Pages that the surfaces stand on: what they say of their own elements, and of all that is in them, changes nothing here. */

const hosts = {
  resets: `
    *, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0 }
    h3 { font-size: inherit; font-weight: inherit } a { color: inherit; text-decoration: inherit } ul { list-style: none }
    svg { display: block; vertical-align: middle } button { font: inherit; letter-spacing: inherit; border-radius: 0 }`,
  'styled elements': `
    button { min-width: 12rem; height: 4rem; margin: 1rem; padding: 1rem 2rem; border: 3px solid; border-radius: 2rem;
      background: linear-gradient(pink, violet); box-shadow: 0 4px 0; color: white; font: italic 900 2rem serif;
      letter-spacing: 3px; text-shadow: 1px 1px 2px; text-transform: uppercase; opacity: 0.9 }
    a { border-bottom: 2px solid; color: blue; font-style: italic; text-decoration: underline wavy }
    h3 { margin: 3rem 0; padding: 1rem; border-bottom: 4px solid; color: green; font: italic 3rem serif;
      letter-spacing: 4px; text-align: center; text-transform: uppercase }
    p { max-width: 5rem; margin: 0 0 2rem; font-size: 2rem; line-height: 2.4; text-align: justify; text-indent: 2em }
    ul { margin: 2rem 0; padding-left: 4rem } ul li { margin-bottom: 1rem; padding: 1rem; border-bottom: 1px solid;
      background: #eee; list-style: square } svg { width: 3rem; height: 3rem; fill: hotpink }
    svg path { fill: hotpink; stroke: lime; stroke-width: 4px }
    section { margin: 2rem; padding: 2rem; background: #ffe } code { padding: 4px; background: #222; color: pink }`,
  'inherited words': `body { font-style: italic; font-weight: 900; letter-spacing: 0.2em; line-height: 1; text-align: center;
    text-indent: 2em; text-transform: uppercase; white-space: nowrap; word-spacing: 0.5em }`,
}

const press = () => undefined
const recoveries: RecoveryHandlers = { refresh: press, retry: press, contactSupport: { href: '#help' } }
function Banner({ thrown }: { thrown: unknown }) {
  return <ErrorBanner error={useApiError(thrown, { recoveries })} />
}
function Field() {
  const { errorProps } = useFieldError('city', { error: useApiError(body('CITY')) })
  return <FieldError {...errorProps} />
}
const shown = ['SOLD_OUT', 'BLOCKED', 'SEVERAL'].map((code) => body(code, { id: 'req_1', fields: ['city', 'email'] }))

async function show(): Promise<void> {
  const report = createErrorReporter()
  render(
    <Provider reporter={report}>
      {shown.map((thrown) => (
        <Banner key={thrown.shop} thrown={thrown} />
      ))}
      <Field />
      <ErrorToaster limit={1} />
    </Provider>,
  )
  await act(async () => {
    for (const code of ['LIMIT', 'FLAKY']) report(body(code, { id: 'req_2' }), { recoveries })
    await Promise.resolve()
  })
  for (const motion of document.getAnimations()) motion.finish()
}

const sheet = document.createElement('style')
const put = (rules: string): void => {
  sheet.textContent = rules
}
beforeEach(async () => {
  put('')
  await page.viewport(600, 800)
  // Where a host's rules usually stand: before the library's.
  document.head.prepend(sheet)
})
afterEach(async () => {
  sheet.remove()
  await page.viewport(1000, 800)
})

const watched = [
  ...['background-color', 'background-image', 'border-top-width', 'border-bottom-width', 'box-shadow', 'color'],
  ...['font-size', 'font-style', 'font-weight', 'letter-spacing', 'line-height', 'list-style-type', 'opacity'],
  ...['padding', 'text-align', 'text-decoration-line', 'text-indent', 'text-shadow', 'text-transform', 'word-spacing'],
  ...['white-space-collapse', 'text-wrap-mode'],
]

/** How every part of the surfaces looks, and how large it is. */
function looks(): readonly string[] {
  const parts = document.querySelectorAll('[data-surface], [data-surface] :is([class*=errata-], path), .errata-more')
  return [...parts]
    .filter((part) => !part.closest('.errata-hidden'))
    .map((part) => {
      const style = getComputedStyle(part)
      const { width, height } = part.getBoundingClientRect()
      // Only of a path it is seen, and of a line that is drawn.
      const drawn =
        part.localName !== 'path'
          ? []
          : style.stroke === 'none'
            ? ['fill', 'stroke']
            : ['fill', 'stroke', 'stroke-width']
      const said = [...watched, ...drawn].map((name) => `${name}: ${style.getPropertyValue(name)}`)
      return `${part.classList.value} ${width.toFixed(1)} × ${height.toFixed(1)} ${said.join('; ')}`
    })
}

test.each(Object.entries(hosts))('%s of the host change nothing', async (_, rules) => {
  await show()
  put('body { font-family: sans-serif; margin: 0 }')
  const before = looks()
  expect(before.length).toBeGreaterThan(40)
  put(`${rules} body { font-family: sans-serif; margin: 0 } section { margin-inline: 0 !important }`)
  expect(looks()).toEqual(before)
})

test('a page whose rem is 10 px: words can be read and targets hit, narrow banners stack, toasts keep their width', async () => {
  put('html { font-size: 62.5% }')
  await show()
  for (const part of document.querySelectorAll('.errata-title, .errata-detail, .errata-button, .errata-field')) {
    expect(parseFloat(getComputedStyle(part).fontSize)).toBeGreaterThanOrEqual(14)
  }
  for (const target of document.querySelectorAll('[data-surface] :is(button, a), .errata-more')) {
    const { width, height } = target.getBoundingClientRect()
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  }
  expect(document.querySelector('.errata-toaster')?.getBoundingClientRect().width).toBe(400)
  put('html { font-size: 62.5% } body { inline-size: 280px }')
  const [button, text] = ['.errata-banner .errata-actions', '.errata-banner .errata-text'].map((part) =>
    document.querySelector(part)?.getBoundingClientRect(),
  )
  expect(button?.left).toBeLessThan(text?.left ?? 0)
})

test('a page that is printed has its banners and fields, and no toast on every sheet', async () => {
  await show()
  const isShown = (part: string) => document.querySelector(part)?.checkVisibility()
  expect(isShown('.errata-toast')).toBe(true)
  await emulate({}, 'print')
  try {
    expect(['.errata-banner', '.errata-field', '.errata-toast'].map(isShown)).toEqual([true, true, false])
  } finally {
    await emulate()
  }
})

test("the host's distance from the edge of the window counts in a narrow one too", async () => {
  await page.viewport(320, 640)
  await show()
  const left = () => document.querySelector('.errata-toaster')?.getBoundingClientRect().left
  expect(left()).toBe(8)
  put(':root { --errata-toaster-inset: 24px }')
  expect(left()).toBe(24)
})
