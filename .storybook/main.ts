import type { StorybookConfig } from '@storybook/react-vite'
import { codeIndexer, codeStoriesPlugin } from './codeStories.js'

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/surfaces/*.stories.tsx', '../stories/catalogues/*.codes.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/react-vite',
    // The project's own Vite configuration builds the library and runs the tests; stories need neither.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The toolbar has what the catalogue needs; width and theme are its own.
  features: { backgrounds: false, measure: false, outline: false, viewport: false, sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: 'react-docgen' },
  experimental_indexers: (indexers = []) => [codeIndexer, ...indexers],
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), ...codeStoriesPlugin()] }),
}
export default config
