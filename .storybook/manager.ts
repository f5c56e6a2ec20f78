import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'
import './addressAddon'

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'react-errata',
    brandTarget: '_self',
    colorPrimary: '#3a4a8c',
    colorSecondary: '#3a4a8c',
    appBg: '#f5f6f9',
    appBorderColor: '#dfe2ea',
    appBorderRadius: 8,
    fontBase: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
    textColor: '#1b2130',
    barSelectedColor: '#3a4a8c',
    barHoverColor: '#3a4a8c',
  }),
  sidebar: { showRoots: true, collapsedRoots: [] },
})
