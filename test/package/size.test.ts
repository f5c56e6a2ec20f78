import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { bundlers } from '../../.scripts/size/bundle.mjs'
import { gzipped, whenLoaded } from '../../.scripts/size/measure.mjs'
import { root } from './built'

/* `npm run size` sorts code by when it is loaded. Here it does so with small packages whose shape is known. */

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Each module leaves a mark that no bundler removes, and uses what it imports. */
const module = (name: string, imports: readonly string[] = [], lazy: readonly string[] = []) =>
  [
    ...imports.map((path, at) => `import { mark as used${at} } from '${path}'`),
    `export const mark = globalThis.mark?.('${name} '.repeat(20) + '${name}', ${imports.map((_, at) => `used${at}`).join()})`,
    ...lazy.map((path) => `globalThis.later?.(() => import('${path}'))`),
  ].join('\n')

const common = {
  'package.json': '{ "type": "module" }',
  'node_modules/react-errata/dist/core/core.js': module('core', ['react-intl']),
  'node_modules/react-errata/dist/components/banner/Body.js': module('banner body', ['../../store/store.js']),
  'node_modules/react-errata/dist/components/toast/Body.js': module('toast body', [
    '@radix-ui/react-toast',
    '../../core/core.js',
  ]),
  'node_modules/react-errata/dist/store/store.js': module('store'),
  'node_modules/react-errata/dist/locales/en/common.js': module('shared copy'),
  'node_modules/react-errata/dist/locales/en/assetpay.js': module('English copy'),
  'node_modules/react-errata/dist/locales/de/assetpay.js': module('German copy'),
  'node_modules/react-errata/dist/catalogues/assetpay/describe.js': module('descriptions'),
  'node_modules/react-errata/dist/catalogues/assetpay/definitions.js': module(
    'definitions',
    [],
    ['../../locales/en/assetpay.js', '../../locales/de/assetpay.js', './describe.js'],
  ),
  'node_modules/react-intl/index.js': module('react-intl'),
  'node_modules/@radix-ui/react-toast/index.js': module('Radix'),
  'page.mjs': module('page', [
    './node_modules/react-errata/dist/index.js',
    './node_modules/react-errata/dist/catalogues/assetpay/index.js',
  ]),
}
const engine = ['../core/core.js', '../store/store.js', '../components/banner/Body.js', '../locales/en/common.js']
const split = {
  ...common,
  'node_modules/react-errata/dist/index.js': module(
    'index',
    ['./store/store.js'],
    ['./engine/engine.js', './components/toast/Body.js'],
  ),
  'node_modules/react-errata/dist/engine/engine.js': module('engine', engine),
  'node_modules/react-errata/dist/catalogues/assetpay/index.js': module('catalogue', [], ['./definitions.js']),
}
const whole = {
  ...common,
  'node_modules/react-errata/dist/index.js': module('index', [
    ...engine.map((path) => path.slice(1)),
    './components/toast/Body.js',
  ]),
  'node_modules/react-errata/dist/catalogues/assetpay/index.js': module('catalogue', ['./definitions.js']),
}

function write(files: Readonly<Record<string, string>>): string {
  const cache = join(root, 'node_modules/.cache/react-errata')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'size-test-'))
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
const names = (modules: ReadonlyMap<string, number>) =>
  [...modules.keys()].map((name) => name.replace(/^react-errata\/dist\//, '')).sort()

describe.each(Object.entries(bundlers))('%s', (_, bundle) => {
  test('recognizes each part by its modules when an engine comes later', async () => {
    const { eager, idle, toaster, never } = whenLoaded(await bundle(write(split), 'page.mjs'))
    expect(names(eager.modules)).toEqual(['catalogues/assetpay/index.js', 'index.js', 'page', 'store/store.js'])
    expect([...idle.groups.keys()].sort()).toEqual([
      'copy:en/assetpay',
      'copy:en/common',
      'core',
      'definitions:assetpay',
      'surfaces',
    ])
    expect(names(idle.modules)).toContain('react-intl/index.js')
    expect(names(toaster.modules)).toEqual(['@radix-ui/react-toast/index.js', 'components/toast/Body.js'])
    expect(names(never.modules)).toEqual(['catalogues/assetpay/describe.js', 'locales/de/assetpay.js'])
  })

  test('counts everything as eager when the page imports it', async () => {
    const { eager, idle, toaster } = whenLoaded(await bundle(write(whole), 'page.mjs'))
    expect([...eager.groups.keys()].sort()).toEqual([
      'copy:en/common',
      'core',
      'definitions:assetpay',
      'radix',
      'surfaces',
      'toaster',
    ])
    expect(names(idle.modules)).toEqual(['locales/en/assetpay.js'])
    expect(toaster.bytes).toBe(0)
  })

  test('counts a module as eager when the page shares it with the engine', async () => {
    const index = module('index', ['./store/store.js', './core/core.js'], ['./engine/engine.js'])
    const files = { ...split, 'node_modules/react-errata/dist/index.js': index }
    const { eager, idle } = whenLoaded(await bundle(write(files), 'page.mjs'))
    expect(names(eager.modules)).toEqual(expect.arrayContaining(['core/core.js', 'react-intl/index.js']))
    expect(names(idle.modules)).toContain('components/banner/Body.js')
  })

  test('attributes every byte to a module, and every chunk to one time', async () => {
    const bundled = await bundle(write(split), 'page.mjs')
    const parts = Object.values(whenLoaded(bundled))
    const attributed = parts.flatMap(({ modules }) => [...modules.values()]).reduce((sum, bytes) => sum + bytes, 0)
    const all = [...bundled.chunks.values()].map(({ code }) => code)
    expect(attributed).toBe(Buffer.byteLength(all.join('')))
    expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(all.reduce((sum, code) => sum + gzipped(code), 0))
  })
})
