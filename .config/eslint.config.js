import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import js from '@eslint/js'
import formatjs from 'eslint-plugin-formatjs'
import reactHooks from 'eslint-plugin-react-hooks'
import storybook from 'eslint-plugin-storybook'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { layerRule } from './layerRule.js'
import { messagesProcessor } from './messagesProcessor.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const typescript = ['**/*.ts', '**/*.tsx']
const scripts = ['**/*.js', '**/*.mjs']

/** What can be said of a message, wherever it stands. */
const messageRules = {
  'formatjs/no-invalid-icu': 'error',
  'formatjs/no-offset': 'error',
  'formatjs/no-multiple-whitespaces': 'error',
  'formatjs/no-emoji': 'error',
  'formatjs/no-useless-message': 'error',
  'formatjs/no-missing-icu-plural-one-placeholders': 'error',
  'formatjs/no-multiple-plurals': 'error',
  'formatjs/no-complex-selectors': ['error', { limit: 12 }],
  'formatjs/enforce-plural-rules': ['error', { other: true }],
  'formatjs/blocklist-elements': ['error', ['selectordinal', 'number', 'date', 'time', 'tag']],
}

export default defineConfig(
  // The base path is this folder where the file stands; everything below is said from the root.
  globalIgnores(['dist/', 'coverage/', 'storybook-static/', '**/node_modules/', '.cache/', 'test/consumer/']),
  {
    files: typescript,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { errata: { rules: { layers: layerRule } }, formatjs },
    rules: { 'errata/layers': 'error', ...messageRules },
  },
  { files: ['stories/**/*.{ts,tsx}', '.storybook/**/*.{ts,tsx}'], extends: [storybook.configs['flat/recommended']] },
  {
    // Shells, records and fields live in state and are meant to be changed: they are stores that React only watches.
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'react-hooks/immutability': 'off' },
  },
  {
    // Tests look where nobody else may, and hand over what nobody should.
    files: ['test/**/*.{ts,tsx}', 'stories/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      'react-hooks/globals': 'off',
    },
  },
  {
    files: scripts,
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        console: 'readonly',
        process: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    files: ['locales/**/*.json'],
    ignores: ['locales/**/*.notes.json', 'locales/*/locale.json'],
    plugins: { errata: { processors: { messages: messagesProcessor } } },
    processor: 'errata/messages',
  },
  {
    files: ['locales/**/*.json/*.js'],
    plugins: { formatjs },
    languageOptions: { globals: { defineMessage: 'readonly' } },
    rules: messageRules,
  },
)
