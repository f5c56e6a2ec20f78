import { eventually } from './eventually'

/** Waits for an element. By what it is and not by its words: the stories run as tests in every language. */
export const findIn = (container: HTMLElement, selector: string): Promise<HTMLElement> =>
  eventually(() => {
    const found = container.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`There is no ${selector} yet.`)
    return found
  })
