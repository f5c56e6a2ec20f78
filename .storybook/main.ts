import { join } from 'node:path'
import type { StorybookConfig } from '@storybook/react-vite'
import { codeIndexer, codeStoriesPlugin } from './codeStories.js'
import { dataFiles } from './dataFiles.js'
import { managerHead, previewHead } from './head.js'
import { preloads } from './preloads.js'
import { tables } from './tables.js'

// Its panel runs tests: there is nobody to run them for in a static build.
const testPanel = process.env.NODE_ENV === 'production' ? [] : ['@storybook/addon-vitest']

const config: StorybookConfig = {
  stories: [
    '../stories/**/*.mdx',
    '../stories/{data,dictionary,forms,playground,surfaces,widgets}/*.stories.tsx',
    '../stories/catalogues/*.codes.ts',
  ],
  // For the widgets' mocked network: straight from the package, beside the page, so that any sub-path will do.
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [tables] } } },
    },
    '@storybook/addon-a11y',
    ...testPanel,
  ],
  framework: {
    name: '@storybook/react-vite',
    // The project's own Vite configuration builds the library and runs the tests; stories need neither.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Only tests measure the stories, and do it last: hooks run from the end of this list.
  previewAnnotations: (entries = []) =>
    process.env.VITEST === undefined ? entries : [join(import.meta.dirname, 'checks.ts'), ...entries],
  // The toolbar has what the catalogue needs; width and theme are its own.
  features: {
    backgrounds: false,
    highlight: false,
    measure: false,
    outline: false,
    viewport: false,
    sidebarOnboardingChecklist: false,
  },
  typescript: { reactDocgen: 'react-docgen' },
  experimental_indexers: (indexers = []) => [codeIndexer, ...indexers],
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), ...codeStoriesPlugin(), dataFiles(), preloads()],
  }),
  managerHead,
  previewHead,
}
export default config
