import { expect, userEvent } from 'storybook/test'
import { eventually } from '../../support/eventually'
import { findIn } from '../../support/findIn'

/** What a story's person sees and does. Everything is found by what it is: the stories run in every language. */
export const screenOf = (canvas: HTMLElement) => ({
  /** Nobody knows whether it was done, and that is what is said. */
  tellsLostAnswer: async () => {
    const banner = await findIn(canvas, '[data-surface="banner"]')
    await expect(banner).toHaveAttribute('data-code', 'NETWORK')
    await expect(banner).toHaveAttribute('data-severity', 'error')
  },
  /** A gateway's page says no more than its status, and none of its words are shown. */
  tellsGatewayPage: async () => {
    const banner = await findIn(canvas, '[data-surface="banner"]')
    await expect(banner).toHaveAttribute('data-code', 'HTTP_502')
    await expect(banner).not.toHaveTextContent('Bad Gateway')
  },
  find: (selector: string) => findIn(canvas, selector),
  field: (name: string) => findIn(canvas, `[name="${name}"]`),
  banner: () => findIn(canvas, '[data-surface="banner"]'),
  toast: () => findIn(canvas, '[data-surface="toast"]'),
  done: () => findIn(canvas, '.widget-done h3'),
  /** The focus goes there without another press. */
  isTakenTo: (selector: string) => eventually(() => expect(canvas.querySelector(selector)).toHaveFocus()),
  /** Once it isn't busy any more: before that a press is ignored. */
  submit: async () => {
    await userEvent.click(await findIn(canvas, '.widget-submit:not([aria-busy])'))
  },
  /** Impatience: the button says that it is busy, and is pressed again. */
  pressWhileBusy: async () => {
    const button = await findIn(canvas, '.widget-submit[aria-busy]')
    await userEvent.click(button)
  },
  press: async (selector: string) => {
    await userEvent.click(await findIn(canvas, selector))
  },
  /** Takes the recommended action, after its countdown. */
  recover: async () => {
    const button = await findIn(canvas, '[data-surface] .errata-button')
    await eventually(() => expect(button).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(button)
  },
  fill: async (name: string, text: string) => {
    const field = await findIn(canvas, `[name="${name}"]`)
    await userEvent.clear(field)
    await userEvent.type(field, text)
  },
  /** Nothing is wrong any more. */
  noError: () => eventually(() => expect(canvas.querySelector('[data-surface]')).toBeNull()),
})
