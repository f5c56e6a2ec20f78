import { expect, userEvent } from 'storybook/test'
import { eventually } from '../../support/eventually'
import { findIn } from '../../support/findIn'
import { network } from '../network/network'

/** How often in a row the body has the focus before it counts as lost: a step of a form takes a moment to appear. */
const patience = 8

/** A person without a pointer. Watches from the first key on that the focus is never lost to the body. */
export function keyboardOf(canvas: HTMLElement) {
  let losses = 0
  let worst = 0
  let before = ''
  let last = ''
  const focused = (): Element | null => document.activeElement
  const start = (element: Element): string => element.outerHTML.slice(0, 80)

  // What the last key led to: where it led nowhere, somebody has to know whether it was heard, and what was answered.
  let heard: string[] = []
  const over = new AbortController()
  for (const type of ['keydown', 'click', 'submit', 'focusin']) {
    const hear = ({ target, defaultPrevented }: Event): void => {
      if (type === 'keydown') heard = []
      if (target instanceof Element) heard.push(`${type}${defaultPrevented ? ' (prevented)' : ''} ${start(target)}`)
    }
    document.addEventListener(type, hear, { signal: over.signal })
  }
  const watch = setInterval(() => {
    const element = focused()
    if (element && element !== document.body) {
      losses = 0
      before = start(element)
    } else if (before !== '') {
      losses += 1
    }
    if (losses > worst) {
      worst = losses
      last = before
    }
  }, 25)

  const tabTo = async (selector: string): Promise<void> => {
    await findIn(canvas, selector)
    for (let presses = 0; presses < 60; presses += 1) {
      if (focused()?.matches(selector)) return
      await userEvent.tab()
    }
    throw new Error(`Tab doesn't reach ${selector}.`)
  }

  return {
    /** Presses Tab until the focus is there. */
    tabTo,
    submit: async () => {
      await tabTo('.widget-submit')
      // While it is busy a press is ignored.
      await findIn(canvas, '.widget-submit:not([aria-busy])')
      await userEvent.keyboard('{Enter}')
    },
    press: (keys: string) => userEvent.keyboard(keys),
    /** Replaces what is in the focused field. */
    write: async (text: string) => {
      const field = focused()
      if (field instanceof HTMLInputElement) field.select()
      await userEvent.keyboard(text)
    },
    /** The focus goes there without another key. */
    isTakenTo: (selector: string) =>
      eventually(() => {
        const element = focused()
        if (element?.matches(selector)) return
        const answers = network.get().calls.map(({ text }) => text)
        const trace = [...heard, ...answers].join('\n')
        throw new Error(
          `Not ${selector}, but ${element?.outerHTML ?? 'nothing'}. Since the last key, and answered:\n${trace}`,
        )
      }),
    /** To be said at the end. */
    neverLost: async () => {
      clearInterval(watch)
      over.abort()
      await expect(worst, `Focus was lost after ${last}`).toBeLessThan(patience)
    },
  }
}
