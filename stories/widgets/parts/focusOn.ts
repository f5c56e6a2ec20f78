/** Moves the focus to a control of the page's, by its name: what "Change amount" or "Choose items" means here. */
export const focusOn = (name: string): void => {
  document.querySelector<HTMLElement>(`.widget-card [name="${name}"]`)?.focus()
}
