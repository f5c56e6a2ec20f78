/** True for an animation of our stylesheet, which decides whether anything moves, and for how long. */
export const isOurs = (motion: Animation): boolean =>
  motion instanceof CSSAnimation && motion.animationName.startsWith('errata-')

/** The space between the children of a column, in pixels. */
export const gapIn = (column: Element): number => parseFloat(getComputedStyle(column).rowGap) || 0
