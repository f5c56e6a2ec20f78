/** What is there for those who hear the page, and out of sight by intention. */
const unseen = '.errata-hidden, .dictionary-unseen, [aria-live]'

/** Drawn, too: what is far outside the window may be left out until somebody gets there, and has no boxes of its own. */
export const isShown = (element: Element): boolean =>
  element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true }) &&
  element.closest(unseen) === null

export const nameOf = (element: Element): string => {
  const [first] = element.classList
  return first === undefined ? element.localName : `.${first}`
}
