import type { Severity, Surface } from '../problem'
import { until } from './until'

/** Which of the surfaces on the page is meant. */
export interface SurfaceFilter {
  /** Of a listed, open entry; the others carry none, so that nobody can tell them apart. */
  readonly code?: string
  /** Words that it contains, or a pattern. */
  readonly text?: string | RegExp
  readonly severity?: Severity
  /** Where to look. Default: the document, open shadow roots included. */
  readonly within?: ParentNode
}

export interface FindOptions extends SurfaceFilter {
  /** Real milliseconds to wait. Default: 1000. */
  readonly timeout?: number
}

/** An element's text in one line, without the marks that keep values from reordering a sentence. */
export const textOf = (element: Element): string =>
  element.textContent
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Elements in the order of the page, those in open shadow roots too. */
export function deepAll(within: ParentNode, selector: string): readonly HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? deepAll(element.shadowRoot, selector) : []),
  ])
}

const selectorOf = (surface?: Surface): string =>
  surface === undefined ? '[data-surface][data-severity]' : `[data-surface="${surface}"][data-severity]`

/** Every surface of a kind on the page, or of every kind where none is named, that fits. */
export function queryAllSurfaces(surface?: Surface, filter: SurfaceFilter = {}): readonly HTMLElement[] {
  const { code, text, severity, within = document } = filter
  return deepAll(within, selectorOf(surface)).filter((element) => {
    const words = textOf(element)
    return (
      (code === undefined || element.dataset.code === code) &&
      (severity === undefined || element.dataset.severity === severity) &&
      (text === undefined || (typeof text === 'string' ? words.includes(text) : words.search(text) >= 0))
    )
  })
}

/** What is on the page, for messages of failed expectations. */
export function shownNow(within: ParentNode = document): string {
  const all = queryAllSurfaces(undefined, { within })
  const lines = all.map((element) => {
    const { surface = '', severity = '', code } = element.dataset
    return `\n  ${surface} (${severity}${code === undefined ? '' : `, ${code}`}) "${textOf(element)}"`
  })
  return lines.length === 0 ? 'No surface is on the page.' : `On the page:${lines.join('')}`
}

function described(surface: Surface | undefined, { code, text, severity }: SurfaceFilter): string {
  const parts = [
    ...(code === undefined ? [] : [`code ${code}`]),
    ...(severity === undefined ? [] : [`severity ${severity}`]),
    ...(text === undefined ? [] : [typeof text === 'string' ? `text "${text}"` : `text ${String(text)}`]),
  ]
  return [surface ?? 'surface', ...(parts.length === 0 ? [] : ['with', parts.join(', ')])].join(' ')
}

/** The one surface that fits, or null. Throws where several do. */
export function querySurface(surface: Surface, filter: SurfaceFilter = {}): HTMLElement | null {
  const found = queryAllSurfaces(surface, filter)
  if (found.length > 1) {
    throw new Error(
      `react-errata/testing: ${found.length} times ${described(surface, filter)}. Say more, or use queryAllSurfaces. ${shownNow(filter.within)}`,
    )
  }
  return found[0] ?? null
}

const missing = (surface: Surface, filter: SurfaceFilter): Error =>
  new Error(`react-errata/testing: no ${described(surface, filter)}. ${shownNow(filter.within)}`)

/** The one surface that fits; throws with what is on the page instead. */
export function getSurface(surface: Surface, filter: SurfaceFilter = {}): HTMLElement {
  const found = querySurface(surface, filter)
  if (!found) throw missing(surface, filter)
  return found
}

/** The same, as soon as it is there. */
export async function findSurface(surface: Surface, options: FindOptions = {}): Promise<HTMLElement> {
  const found = await until(() => queryAllSurfaces(surface, options)[0], options.timeout ?? 1000)
  if (!found) throw missing(surface, options)
  return getSurface(surface, options)
}
