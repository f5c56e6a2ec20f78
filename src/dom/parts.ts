/**
 * What the toaster's parts are called in the DOM, for whoever looks for them there. Classes are for styles alone: a host may
 * take them away. The picture of a toast that leaves has none of these, so nobody takes it for one.
 */
export const part = {
  list: { 'data-errata-part': 'list' },
  more: { 'data-errata-part': 'more' },
  action: { 'data-errata-part': 'action' },
} as const

export const selectors = {
  toast: '[data-surface=toast]',
  list: '[data-errata-part=list]',
  more: '[data-errata-part=more]',
  action: '[data-errata-part=action]',
  /** A toast, or what stands for those that aren't shown. */
  entry: '[data-surface=toast], [data-errata-part=more]',
} as const
