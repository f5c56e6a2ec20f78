/*
 * What disappears when a person's own colours replace those of the page: backgrounds and shadows go, and so does what was told
 * by them alone. axe compares a text with its background only; here edges, signs and the ring of the focus have to be there too.
 */

import { still } from './emulate'
import { isShown, nameOf } from './shown'

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const colours = new Map<string, Colour>()
const canvas = document.createElement('canvas')
const pen = canvas.getContext('2d', { willReadFrequently: true })

/** Whatever notation a computed colour has. */
function colourOf(text: string): Colour {
  let colour = colours.get(text)
  if (colour) return colour
  const [red, green, blue, alpha] = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text)?.slice(1) ?? []
  if (red !== undefined) {
    colour = [Number(red), Number(green), Number(blue), Number(alpha ?? 1)]
  } else {
    pen?.clearRect(0, 0, 1, 1)
    if (pen) pen.fillStyle = text
    pen?.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0, a = 0] = pen?.getImageData(0, 0, 1, 1).data ?? []
    colour = [r, g, b, a / 255]
  }
  colours.set(text, colour)
  return colour
}

const over = (top: Colour, below: Colour): Colour => {
  const mix = (at: 0 | 1 | 2): number => top[at] * top[3] + below[at] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number): number =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const controls = 'a, button, input, select, textarea, summary'
const cards = '.errata-banner, .errata-toast'
const shapes = 'path, circle, rect, line, polyline, polygon, ellipse'
const nothing: Colour = [0, 0, 0, 0]

/** The colour that an element is drawn on, or that shows through it. */
function makeBackdrop(): (element: Element | null) => Colour {
  const known = new Map<Element, Colour>()
  const page: Colour = matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0, 1] : [255, 255, 255, 1]
  return function behind(element: Element | null): Colour {
    if (!element) return page
    let colour = known.get(element)
    if (!colour) {
      const own = colourOf(getComputedStyle(element).backgroundColor)
      colour = own[3] === 1 ? own : over(own, behind(element.parentElement))
      known.set(element, colour)
    }
    return colour
  }
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const

/** Set off from what is around it by a line or by its background. */
function hasEdge(style: CSSStyleDeclaration, around: Colour, least: number): boolean {
  const background = colourOf(style.backgroundColor)
  if (contrast(over(background, around), around) >= least) return true
  return sides.some(
    (side) =>
      style[`border${side}Style`] !== 'none' &&
      Number.parseFloat(style[`border${side}Width`]) > 0 &&
      contrast(over(colourOf(style[`border${side}Color`]), around), around) >= least,
  )
}

/** What an element tells by more than words. */
interface Drawing {
  readonly edge: boolean
  /** Drawn with gradients, which forced colours take away. */
  readonly image: boolean
}

const drawsImage = (style: CSSStyleDeclaration): boolean => style.backgroundImage !== 'none'

export const areColoursForced = (): boolean => matchMedia('(forced-colors: active)').matches

/** What has to be there although the page's own colours are replaced. */
function drawingsIn(elements: readonly Element[]): ReadonlyMap<Element, Drawing> {
  // Inherited by all, so that the page's own colours are what is computed.
  const { style: root } = document.documentElement
  root.setProperty('forced-color-adjust', 'none')
  const behind = makeBackdrop()
  const drawings = new Map<Element, Drawing>()
  for (const element of elements) {
    if (!element.matches(`${controls}, ${cards}`) || !isShown(element)) continue
    const style = getComputedStyle(element)
    const edge = hasEdge(style, behind(element.parentElement), 1.2)
    if (edge || drawsImage(style)) drawings.set(element, { edge, image: drawsImage(style) })
  }
  root.removeProperty('forced-color-adjust')
  still(document.documentElement)
  return drawings
}

const hasWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '')

function isDrawn(shape: Element, around: Colour): boolean {
  const before = shape.previousElementSibling
  const under = before?.matches(shapes) ? paintOf(getComputedStyle(before).fill) : nothing
  const { fill, stroke, strokeWidth } = getComputedStyle(shape)
  const below = over(under, around)
  return [paintOf(fill), Number.parseFloat(strokeWidth) > 0 ? paintOf(stroke) : nothing].some(
    (paint) => contrast(over(paint, below), below) >= 3,
  )
}

const paintOf = (paint: string): Colour => (paint === 'none' ? nothing : colourOf(paint))

/** While colours are forced: what cannot be seen any more. */
export function lostIn(elements: readonly Element[]): readonly string[] {
  if (!areColoursForced()) throw new Error('Colours are not forced.')
  const drawings = drawingsIn(elements)
  const behind = makeBackdrop()
  const lost = new Set<string>()
  for (const element of elements) {
    if (!isShown(element)) continue
    const style = getComputedStyle(element)
    const drawing = drawings.get(element)
    if (hasWords(element) && !element.closest(':disabled, [aria-disabled="true"]')) {
      const ratio = contrast(over(colourOf(style.color), behind(element)), behind(element))
      if (ratio < 4.5) lost.add(`words of ${nameOf(element)} have a contrast of ${ratio.toFixed(2)}`)
    }
    if (drawing?.edge && !hasEdge(style, behind(element.parentElement), 3)) lost.add(`${nameOf(element)} has no edge`)
    if (drawing?.image && !drawsImage(style) && style.appearance === 'none')
      lost.add(`${nameOf(element)} isn't drawn any more`)
    if (element.matches(shapes) && element.closest('svg') && !isDrawn(element, behind(element.closest('svg'))))
      lost.add(`${nameOf(element)} of ${nameOf(element.closest('svg') ?? element)} can't be told from what it is on`)
  }
  return [...lost]
}

/** Controls of one kind have one ring: it is looked at once in a page. */
const ringed = new Set<string>()

/** Moves the focus about, so it comes last. */
export function ringsMissingIn(elements: readonly Element[]): readonly string[] {
  const missing: string[] = []
  const behind = makeBackdrop()
  for (const element of elements) {
    if (!(element instanceof HTMLElement) || !element.matches(controls) || element.tabIndex < 0) continue
    const kind = `${element.localName}.${element.className}`
    if (ringed.has(kind) || !isShown(element) || element.matches(':disabled')) continue
    ringed.add(kind)
    element.focus({ focusVisible: true, preventScroll: true })
    if (document.activeElement !== element) continue
    const style = getComputedStyle(element)
    const around = behind(element.parentElement)
    const isRinged =
      style.outlineStyle !== 'none' &&
      Number.parseFloat(style.outlineWidth) >= 1 &&
      contrast(over(colourOf(style.outlineColor), around), around) >= 3
    if (!isRinged) missing.push(`${nameOf(element)} has no ring while it has the focus`)
  }
  return missing
}
