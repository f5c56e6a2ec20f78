import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { BrowserContextOptions } from 'playwright'
import { type Plugin, runnerImport } from 'vite'
import { defineConfig } from 'vitest/config'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import type { BrowserConfigOptions } from 'vitest/node'

const root = import.meta.dirname
const inRoot = (path: string) => join(root, path)
const foldersIn = (path: string) =>
  existsSync(inRoot(path))
    ? readdirSync(inRoot(path), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []

/** Entry name → file. The names are the source paths, so that each file stays a module of its own in `dist`. */
function entries(): Record<string, string> {
  const files = [
    'src/index.ts',
    'src/core/index.ts',
    'src/catalogue/index.ts',
    'src/components/parts/index.ts',
    'src/engine/index.ts',
    'src/testing/index.ts',
  ]
  for (const { name } of foldersIn('src/catalogues')) {
    files.push(...['index', 'definitions', 'samples'].map((file) => `src/catalogues/${name}/${file}.ts`))
  }
  for (const adapter of readdirSync(inRoot('src/adapters'))) files.push(`src/adapters/${adapter}`)
  const sources = files.filter((file) => /\.tsx?$/.test(file) && existsSync(inRoot(file)))
  const locales = foldersIn('locales').flatMap(({ name: tag }) =>
    readdirSync(inRoot(`locales/${tag}`))
      .filter((file) => file.endsWith('.json') && !file.endsWith('.notes.json') && file !== 'locale.json')
      .map((file) => `locales/${tag}/${file}`),
  )
  return Object.fromEntries([
    ...sources.map((file) => [file.replace(/^src\//, '').replace(/\.tsx?$/, ''), inRoot(file)]),
    ...locales.map((file) => [file.replace(/\.json$/, ''), inRoot(file)]),
  ]) as Record<string, string>
}

/**
 * A function, because Vitest changes what it is given: one call for each project. The browser itself is searched by
 * `.config/vitest.browser.mjs` before it is launched, and only if a project needs one.
 */
function chromium(contextOptions: BrowserContextOptions = {}): BrowserConfigOptions {
  const found = () =>
    JSON.parse(process.env.ERRATA_BROWSER ?? '{}') as { readonly executablePath?: string; readonly args?: string[] }
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      contextOptions,
      launchOptions: {
        get executablePath() {
          return found().executablePath ?? ''
        },
        get args() {
          return [...(found().args ?? [])]
        },
      },
    }),
    instances: [{ browser: 'chromium', viewport: { width: 1000, height: 800 } }],
  }
}

const reactModules = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
]

/** Known beforehand: what Vite discovers while tests run makes the page reload under them. */
const optimizeDeps = {
  include: [
    ...reactModules,
    'react-intl',
    'msw',
    'msw/browser',
    'storybook/theming',
    'storybook/internal/core-events',
    '@radix-ui/react-toast',
    '@radix-ui/react-dialog',
    '@radix-ui/react-popover',
    '@radix-ui/react-select',
    'radix-dialog-older',
    '@base-ui/react/dialog',
    'react-aria-components',
    '@testing-library/react',
    '@testing-library/user-event',
    '@testing-library/jest-dom/vitest',
    'axe-core',
    'axios',
    'fast-check',
    'storybook/preview-api',
    'storybook/actions',
    '@base-ui/react/checkbox',
    '@base-ui/react/field',
    '@base-ui/react/fieldset',
    '@base-ui/react/form',
    '@base-ui/react/number-field',
    '@base-ui/react/radio',
    '@base-ui/react/radio-group',
    '@base-ui/react/select',
    '@tanstack/react-form',
    '@tanstack/react-query',
    'react-aria-components',
    'react-error-boundary',
    'react-hook-form',
    'swr',
    'zod',
    'storybook/test',
  ],
}

/** Whoever imports React, also inside of packages, gets the older one that is installed beside it. */
const react18 = [...reactModules, 'react-dom/test-utils'].map((name) => ({
  find: new RegExp(`^${name}$`),
  replacement: name.replace(/^react(-dom)?/, '$&-18'),
}))

const findBrowser = inRoot('.config/vitest.browser.mjs')
const ifThere = (...paths: string[]) => paths.filter((path) => existsSync(inRoot(path)))

/** What needs no page doesn't wait for one: making it takes longer than most of these tests. */
const withoutPage = 'test/{catalogue,catalogues,copy,core,docs,locale,stories}/**/*.test.ts'

const projects: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'core',
      environment: 'node',
      include: [withoutPage],
      testTimeout: 30_000,
      benchmark: { include: [] },
    },
  },
  {
    extends: true,
    test: {
      name: 'unit',
      environment: 'jsdom',
      include: ['test/**/*.test.{ts,tsx}'],
      // These contracts of the adapters are held in a browser (test/browser) and at the lowest versions (.scripts/lowest.mjs).
      exclude: ['test/{browser,package,consumer}/**', withoutPage, 'test/adapters/{controls,validation}.test.ts'],
      setupFiles: ['test/support/setup.ts'],
      // On a busy machine five seconds are not enough.
      testTimeout: 30_000,
      benchmark: { include: ['test/bench/**/*.bench.{ts,tsx}'] },
    },
  },
  {
    extends: true,
    optimizeDeps,
    test: {
      name: 'browser',
      include: ['test/browser/**/*.test.{ts,tsx}'],
      setupFiles: ['test/support/setupBrowser.ts'],
      // Tests that talk to a real server start it in a global set-up of their own, in Node.
      globalSetup: [findBrowser, ...ifThere('test/browser/globalSetup.ts')],
      browser: chromium(),
      testTimeout: 30_000,
      benchmark: { include: [] },
    },
  },
  {
    extends: true,
    resolve: { alias: react18 },
    optimizeDeps: { include: [...optimizeDeps.include, ...react18.map(({ replacement }) => replacement)] },
    test: {
      name: 'react18',
      // What depends on when React renders, and on what it does with effects and refs. `.scripts/lowest.mjs` takes care of the
      // adapters.
      include: [
        'test/browser/{dialogs,motion,react,routing*,shadowRoot,testKit,toaster*}.test.{ts,tsx}',
        'test/react/{ApiErrorScope,announcing,useApiError,useFieldError}.test.tsx',
        'test/store/createErrorReporter.test.tsx',
        'test/components/{ErrorToaster,parts}.test.tsx',
        'test/testing/kit.test.tsx',
      ],
      setupFiles: ['test/support/setupBrowser.ts', 'test/support/setupReact18.ts'],
      globalSetup: [findBrowser, ...ifThere('test/browser/globalSetup.ts')],
      browser: chromium(),
      testTimeout: 30_000,
      benchmark: { include: [] },
    },
  },
  {
    extends: true,
    test: {
      name: 'package',
      environment: 'node',
      include: ['test/package/**/*.test.ts'],
      testTimeout: 120_000,
      benchmark: { include: [] },
    },
  },
]

// Only where it is asked for: its list of stories is made when the configuration is read, and takes longer than a test.
const wantsStories =
  process.argv.some((argument) => /stories(-\w+)?$/.test(argument)) || process.env.VITEST_STORYBOOK === 'true'
interface StoryRun {
  readonly globals: Record<string, string>
  readonly context?: BrowserContextOptions
  /** Tags of stories that are left out: test/browser/everyCodeLayout.test.tsx looks at many codes on one page. */
  readonly without?: string[]
}
/**
 * The stories as they are; in a language 40 % longer, in the narrowest column, in the person's own colours; in the dark and from
 * right to left. What each of them leaves out of widths and colours, `.storybook/checks.ts` adds while a story stands there.
 */
const storyRuns: Readonly<Record<string, StoryRun>> = {
  stories: { globals: {} },
  'stories-long': {
    globals: { locale: 'en-XA', width: '280', theme: 'dark' },
    context: { forcedColors: 'active', colorScheme: 'dark' },
    without: ['code'],
  },
  'stories-rtl': { globals: { locale: 'ar-XB', width: '320', theme: 'dark' }, without: ['code'] },
}
if (wantsStories && existsSync(inRoot('.storybook/main.ts'))) {
  for (const [name, { globals, context, without = [] }] of Object.entries(storyRuns)) {
    if (!process.argv.some((argument) => argument.endsWith(name)) && process.env.VITEST_STORYBOOK !== 'true') continue
    projects.push({
      extends: true,
      optimizeDeps,
      plugins: [
        storybookTest({ configDir: inRoot('.storybook'), initialGlobals: globals, tags: { exclude: without } }),
      ],
      test: {
        name,
        globalSetup: [findBrowser],
        // Loading everything anew for each file takes longer than most of them; the stories leave nothing behind.
        isolate: false,
        setupFiles: ifThere('.storybook/vitest.setup.ts'),
        browser: chromium(context),
        testTimeout: 30_000,
        benchmark: { include: [] },
      },
    })
  }
}

/**
 * Ships the common catalogue as plain data. Its source is made with `defineCatalogue` and the presets, as catalogues of
 * applications are: shared with those, they would come to a page as one more chunk, which the engine would have to wait for.
 */
function plainCommonCatalogue(): Plugin {
  const literal = (value: unknown): string => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
    const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${literal(member)}`)
    if (Object.getPrototypeOf(value) === null) members.unshift('__proto__: null')
    return `{ ${members.join(', ')} }`
  }
  return {
    name: 'plain-common-catalogue',
    apply: 'build',
    async transform(_code, id) {
      if (!id.endsWith('/src/catalogue/common.ts')) return undefined
      const { module } = await runnerImport<{ readonly common: object }>(id)
      return { code: `export const common = ${literal(module.common)}`, map: null }
    },
  }
}

export default defineConfig({
  root,
  plugins: [react(), plainCommonCatalogue()],
  // One default export for each file of messages: nobody takes a single message, and ids need not be identifiers.
  json: { namedExports: false, stringify: false },
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: false,
    emptyOutDir: true,
    lib: { entry: entries(), formats: ['es'] },
    rolldownOptions: {
      external: [/^react($|\/)/, /^react-dom($|\/)/, /^react-intl($|\/)/, /^@radix-ui\//],
      output: {
        // Shared chunks lose 'use client': every source file becomes a file of its own instead.
        preserveModules: true,
        preserveModulesRoot: inRoot('src'),
        entryFileNames: ({ name }) => `${name.replace(/\.json$/, '')}.js`,
        chunkFileNames: ({ name }) => `${name.replace(/\.json$/, '')}.js`,
      },
    },
  },
  test: {
    projects,
    reporters: ['default'],
    coverage: { provider: 'v8', include: ['src/**'], reportsDirectory: '.cache/coverage' },
  },
})
