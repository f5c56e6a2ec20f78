import { create } from 'storybook/theming'

/* The looks of Storybook itself and of the docs' pages: one set of colours, light and dark. */

const shared = {
  brandTitle: 'react-errata',
  brandTarget: '_self',
  fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  appBorderRadius: 8,
}

const light = {
  ...shared,
  base: 'light' as const,
  colorPrimary: '#3a4a8c',
  colorSecondary: '#3a4a8c',
  appBorderColor: '#dfe2ea',
  textColor: '#1b2130',
  textMutedColor: '#545c70',
  barSelectedColor: '#3a4a8c',
  barHoverColor: '#3a4a8c',
}

const dark = {
  ...shared,
  base: 'dark' as const,
  colorPrimary: '#aebcff',
  colorSecondary: '#9aa9f7',
  appBorderColor: '#2c3446',
  textColor: '#e8ebf3',
  textInverseColor: '#12151d',
  textMutedColor: '#a4adc2',
  barTextColor: '#a4adc2',
  barBg: '#12151d',
  barSelectedColor: '#aebcff',
  barHoverColor: '#aebcff',
  inputBg: '#1a1f2a',
  inputBorder: '#4a5468',
  inputTextColor: '#e8ebf3',
}

export type Scheme = 'light' | 'dark'

/** Around the pages: sidebar, toolbar, panels. */
export const managerThemes = {
  light: create({ ...light, appBg: '#f5f6f9' }),
  dark: create({ ...dark, appBg: '#171b25', appContentBg: '#12151d', appPreviewBg: '#12151d' }),
}

/** The docs' own pages. */
export const docsThemes = {
  light: create({ ...light, appBg: '#ffffff', appContentBg: '#ffffff' }),
  dark: create({ ...dark, appBg: '#12151d', appContentBg: '#12151d' }),
}

const darkWanted = '(prefers-color-scheme: dark)'

/** What the system says. */
export const systemScheme = (): Scheme => (window.matchMedia(darkWanted).matches ? 'dark' : 'light')

/** Calls back at once and whenever the system changes. */
export function followSystem(listener: (scheme: Scheme) => void): void {
  listener(systemScheme())
  window.matchMedia(darkWanted).addEventListener('change', () => listener(systemScheme()))
}
