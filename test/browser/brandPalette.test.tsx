import { afterEach, describe, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import '../../src/components/styles.css'

/*
 * The colours as the browser computes them: without a brand, and for 343 brands from all over the colour cube, greys and
 * half-transparent ones included. Text has 4.5:1 where it stands, edges, icons and focus rings 3:1.
 */

const steps = ['00', '2b', '55', '80', 'aa', 'd5', 'ff']
const cube = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)))
const others = [
  'oklch(0.7 0.35 150)',
  'color(display-p3 0 1 0)',
  'rgb(10 200 90 / 20%)',
  'hsl(0 0% 50%)',
  'rebeccapurple',
]
const themes = ['light', 'dark'] as const
const appearances = ['default', 'quiet', 'contrast'] as const

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
type Colour = readonly [red: number, green: number, blue: number, alpha: number]
const painted = new Map<string, Colour>()

/** What a colour looks like on this screen. */
function paint(colour: string): Colour {
  const known = painted.get(colour)
  if (known) return known
  if (!canvas) throw new Error('There is no canvas.')
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = '#010203'
  canvas.fillStyle = colour
  if (canvas.fillStyle === '#010203') throw new Error(`"${colour}" is no colour.`)
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
  painted.set(colour, [red, green, blue, alpha])
  return [red, green, blue, alpha]
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const severities = ['error', 'warning', 'info'] as const
const inside = (button: string): string => `
  <div class="errata-body"><svg class="errata-icon"></svg>
    <div class="errata-text"><h3 class="errata-title">Title</h3><p class="errata-detail">Detail</p>
      <button class="errata-link">Field</button></div>
    <div class="errata-actions">${button}<div class="errata-reference">Reference</div></div>
    <button class="errata-icon-button errata-dismiss">×</button></div>`
const buttons = `<button class="errata-button">Act</button><button class="errata-button" aria-disabled="true">Wait</button>`
const page = document.createElement('div')
page.innerHTML = [
  ...severities.map((severity) => `<section class="errata-banner errata-${severity}">${inside(buttons)}</section>`),
  `<li class="errata-toast errata-error">${inside(buttons)}<span class="errata-count">2</span></li>`,
  `<li class="errata-toast errata-info">${inside(buttons)}</li>`,
  `<button class="errata-more">2 more</button>`,
  // Where it stands is the host's; the docs ask for a page as light or dark as the theme.
  `<div class="page"><span class="errata-field errata-error"><svg class="errata-icon"></svg>Sentence</span></div>`,
].join('')

/** The nearest background that covers. */
function behind(element: Element): Colour {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = paint(getComputedStyle(at).backgroundColor)
    if (colour[3] === 255) return colour
  }
  return paint('white')
}

const words =
  '.errata-title, .errata-detail, .errata-link, .errata-reference, .errata-button, .errata-more, .errata-field, .errata-count, .errata-icon-button'

interface Floor {
  readonly text: number
  readonly edge: number
}

/** Everything on the page that can't be seen well enough. */
function tooFaint({ text, edge }: Floor): string[] {
  const faint: string[] = []
  const check = (what: string, colour: string, at: Element, floor: number): void => {
    const found = contrast(paint(colour), behind(at))
    if (found < floor)
      faint.push(`${what} ${found.toFixed(2)} ${colour} in ${at.closest('[class*=errata-]')?.className ?? ''}`)
  }
  for (const each of page.querySelectorAll(words)) check(each.className, getComputedStyle(each).color, each, text)
  for (const icon of page.querySelectorAll('.errata-icon')) check('icon', getComputedStyle(icon).color, icon, edge)
  for (const surface of page.querySelectorAll('.errata-banner, .errata-toast')) {
    const { borderTopColor } = getComputedStyle(surface)
    check('edge inside', borderTopColor, surface, edge)
    check('edge outside', borderTopColor, page, edge)
    check('focus', getComputedStyle(page).getPropertyValue('--errata-color-focus'), surface, edge)
  }
  for (const button of page.querySelectorAll('.errata-button')) {
    const { borderTopColor } = getComputedStyle(button)
    const surface = button.closest('.errata-banner, .errata-toast')
    // A quiet action is told by its underline.
    if (surface && paint(borderTopColor)[3] > 0) check('edge of a button', borderTopColor, surface, edge)
  }
  return faint
}

function show(theme: string, appearance: string, brand?: string): void {
  document.body.append(page)
  page.dataset.errataTheme = theme
  page.dataset.appearance = appearance
  page.style.background = theme === 'dark' ? 'var(--errata-color-surface)' : '#fff'
  if (brand === undefined) page.style.removeProperty('--errata-brand')
  else page.style.setProperty('--errata-brand', brand)
  for (const motion of page.getAnimations({ subtree: true })) motion.finish()
}

const still = document.createElement('style')
still.textContent = '* { transition: none !important; animation: none !important }'
document.head.append(still)

afterEach(() => {
  page.remove()
})

describe.each(themes)('%s', (theme) => {
  test.each(appearances)('%s: without a brand', (appearance) => {
    show(theme, appearance)
    expect(tooFaint({ text: 4.5, edge: 3 })).toEqual([])
  })
  test.each(appearances)('%s: whatever the brand', (appearance) => {
    const faint: string[] = []
    for (const brand of [...cube, ...others]) {
      show(theme, appearance, brand)
      for (const what of tooFaint({ text: 4.5, edge: 3 })) faint.push(`${brand}: ${what}`)
    }
    expect(faint).toEqual([])
  })
  test('contrast: text 7:1, edges and icons 4.5:1, whatever the brand', () => {
    const faint: string[] = []
    for (const brand of [undefined, ...cube]) {
      show(theme, 'contrast', brand)
      for (const what of tooFaint({ text: 7, edge: 4.5 })) faint.push(`${brand ?? 'none'}: ${what}`)
    }
    expect(faint).toEqual([])
  })
  test('a brand is seen: in the action, the focus ring and in notes, not in errors', () => {
    const colours = (): string[] =>
      ['action', 'focus', 'info', 'info-surface', 'info-border', 'error', 'warning'].map((name) =>
        paint(getComputedStyle(page).getPropertyValue(`--errata-color-${name}`)).join(),
      )
    show(theme, 'default', '#008844')
    const green = colours()
    show(theme, 'default', '#aa2288')
    const pink = colours()
    expect(green.map((colour, at) => colour !== pink[at])).toEqual([true, true, true, true, true, false, false])
  })
})

test('a brand that is dark enough stays as it is in the light', () => {
  show('light', 'default', '#0a5c36')
  expect(paint(getComputedStyle(page).getPropertyValue('--errata-color-action')).slice(0, 3)).toEqual([10, 92, 54])
})

test('the nearest appearance counts, also on the surface itself, whichever element has the theme', () => {
  show('dark', 'quiet')
  const banner = page.querySelector<HTMLElement>('.errata-banner')
  const widthOf = () => banner && getComputedStyle(banner).borderTopWidth
  expect(widthOf()).toBe('1px')
  if (banner) banner.dataset.appearance = 'contrast'
  expect(widthOf()).toBe('2px')
  delete banner?.dataset.appearance
  page.dataset.appearance = 'contrast'
  const around = document.createElement('div')
  around.dataset.appearance = 'quiet'
  page.before(around)
  around.append(page)
  expect(widthOf()).toBe('2px')
  delete page.dataset.appearance
  expect(widthOf()).toBe('1px')
  around.replaceWith(page)
})

test('more contrast, where the system asks for it and the host has not chosen', async () => {
  const client = cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> }
  show('light', 'default')
  delete page.dataset.appearance
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-contrast', value: 'more' }] })
  try {
    expect(matchMedia('(prefers-contrast: more)').matches).toBe(true)
    expect(tooFaint({ text: 7, edge: 4.5 })).toEqual([])
    page.dataset.appearance = 'quiet'
    expect(getComputedStyle(page.querySelector('.errata-banner') ?? page).borderTopWidth).toBe('1px')
  } finally {
    await client.send('Emulation.setEmulatedMedia', { features: [] })
  }
})
