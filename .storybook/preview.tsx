import type { Preview } from '@storybook/react-vite'
import { storyLocales } from '../stories/support/locales'
import { withStoryFrame } from '../stories/support/withStoryFrame'
import { LazyDocsPage } from './LazyDocsPage'
import { systemScheme } from './theme'
import '../src/components/styles.css'
import '../stories/support/stories.css'

const preview: Preview = {
  decorators: [withStoryFrame],
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: { title: 'Language', icon: 'globe', items: [...storyLocales], dynamicTitle: true },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        title: 'Theme',
        icon: 'mirror',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    appearance: {
      description: 'Appearance',
      toolbar: {
        title: 'Appearance',
        icon: 'paintbrush',
        items: [
          { value: 'default', title: 'Default' },
          { value: 'quiet', title: 'Quiet' },
          { value: 'contrast', title: 'Contrast' },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width of the widget',
      toolbar: {
        title: 'Width',
        icon: 'ruler',
        items: [
          { value: '280', title: '280 px' },
          { value: '320', title: '320 px' },
          { value: '420', title: '420 px' },
          { value: 'wide', title: 'Wide' },
        ],
        dynamicTitle: true,
      },
    },
    developerDetails: {
      description: 'Developer details',
      toolbar: {
        title: 'Developer details',
        icon: 'markup',
        items: [
          { value: 'off', title: 'No details' },
          { value: 'on', title: 'Developer details' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    locale: 'en',
    theme: systemScheme(),
    appearance: 'default',
    width: '420',
    developerDetails: 'off',
    // Tests check every story. Who reads the static build isn't made to wait for that; the panel checks when asked.
    ...(import.meta.env.PROD && { a11y: { manual: true } }),
  },
  parameters: {
    layout: 'fullscreen',
    docs: { container: LazyDocsPage },
    a11y: { test: 'error' },
    // A story comes from the data: there is nothing to save into.
    controls: { disableSaveFromUI: true },
    options: {
      storySort: {
        order: [
          'Dictionary',
          'Playground',
          'Docs',
          [
            'Getting started',
            'FAQ',
            'Why not sonner and a switch?',
            'The hook',
            'Surfaces and scopes',
            'Forms',
            'Data libraries',
            'Recoveries',
            'Operations and outcomes',
            'Clients',
            'Disclosure',
            'For the risk officer',
            'Catalogues',
            'Localisation',
            'i18next and Lingui',
            'Theming',
            'shadcn and MUI',
            'Server rendering',
            'Single-file builds',
            'TypeScript settings',
            'Browsers',
            'Core without React',
            'Accessibility',
            'Testing',
            'Sentry and OpenTelemetry',
            'Migration',
            'Size',
            'Troubleshooting',
            'API',
          ],
          'Catalogue',
          ['AssetPay', 'AbstraPay', 'Ratio', 'Tesser', 'Common'],
          'Surfaces',
          'Forms',
          'Data libraries',
          'Widgets',
        ],
      },
    },
  },
}
export default preview
