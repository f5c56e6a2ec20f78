import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { layerProblem, packageProblem } from '../../.config/layers.js'
import {
  type BuiltImport,
  builtFiles,
  builtGraph,
  catalogueNames,
  dist,
  isClient,
  loadedWith,
  readBuilt,
  root,
  sourceLocales,
} from './built'

let graph: ReadonlyMap<string, readonly BuiltImport[]>
beforeAll(async () => {
  graph = await builtGraph()
})

const foreign = (files: readonly string[], catalogue?: string) =>
  files.filter((file) => {
    const [first, second, third] = file.split('/')
    if (first === 'catalogues') return second !== catalogue && file !== 'catalogues/common/modules.js'
    return first === 'locales' && !(second === 'en' && third === 'common.js')
  })

describe("'use client'", () => {
  test('is on every built file whose source has it', () => {
    const lost = builtFiles('.js').filter((file) => {
      const source = ['.ts', '.tsx'].map((ending) => join(root, 'src', file.replace(/\.js$/, ending))).find(existsSync)
      return source && /^['"]use client['"]/.test(readFileSync(source, 'utf8')) && !isClient(file)
    })
    expect(lost).toEqual([])
  })

  test('is on no file that a server calls: catalogues, core, defineCatalogue, messages', () => {
    const left = /^(catalogue|catalogues|core|locale|locales)\//
    expect(builtFiles('.js').filter((file) => left.test(file) && isClient(file))).toEqual([])
  })

  test('stands before React: server code can import the main entry', () => {
    const { files } = loadedWith(graph, 'index.js', (file) => !isClient(file))
    const exposed = files.filter(
      (file) =>
        !isClient(file) && (graph.get(file) ?? []).some(({ to, external }) => external && !to.startsWith('node:')),
    )
    expect(exposed).toEqual([])
    for (const part of ['react/ApiErrorProvider.js', 'react/useApiError.js']) expect(isClient(part), part).toBe(true)
  })
})

describe('what an entry loads', () => {
  test('core: no package at all, no catalogue, English shared copy at most', () => {
    const { files, packages } = loadedWith(graph, 'core/index.js')
    expect(packages).toEqual([])
    expect(foreign(files)).toEqual([])
    expect(files.filter((file) => file.startsWith('react/') || file.startsWith('components/'))).toEqual([])
  })

  test('main: only the packages it declares, no catalogue, English shared copy at most', () => {
    const { files, packages } = loadedWith(graph, 'index.js')
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >
    const declared = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})]
    const undeclared = packages.filter(
      (name) => !declared.some((known) => name === known || name.startsWith(`${known}/`)),
    )
    expect(undeclared).toEqual([])
    expect(foreign(files)).toEqual([])
  })

  test('main: of core, locale and catalogue nothing comes before the first error but what says that there is none', () => {
    const { files, packages } = loadedWith(graph, 'index.js')
    expect(files.filter((file) => /^(core|locale|catalogue|locales)\//.test(file))).toEqual([
      'core/input/showsNothing.js',
      'core/readError.js',
    ])
    expect(
      files.filter((file) => /Body|Toaster\.js|toastQueue|providerState|engine\/(chunk|index|radix)/.test(file)),
    ).toEqual(['components/toast/ErrorToaster.js'])
    expect(packages.filter((name) => !/^react($|-dom|\/)/.test(name))).toEqual([])
  })

  test.each(catalogueNames)('%s: itself alone, without React', (name) => {
    for (const entry of [`catalogues/${name}/index.js`, `catalogues/${name}/definitions.js`]) {
      if (!graph.has(entry)) continue
      const { files, packages } = loadedWith(graph, entry)
      expect(packages, entry).toEqual([])
      expect(foreign(files, name), entry).toEqual([])
      expect(files, entry).not.toContain(`catalogues/${name}/describe.js`)
    }
  })

  test.each(catalogueNames)('%s/definitions: no loader of any locale', (name) => {
    const { files } = loadedWith(graph, `catalogues/${name}/definitions.js`)
    const lazy = files.flatMap((file) => (graph.get(file) ?? []).filter((imported) => imported.lazy))
    expect(lazy.filter(({ to }) => to.startsWith('locales/'))).toEqual([])
  })

  test('stories and tests are in no built file', () => {
    expect(builtFiles('.js').filter((file) => /story|stories|\.test\./.test(file))).toEqual([])
  })

  test('samples are asked for by the test kit alone, one catalogue at a time', () => {
    const loaders = [...graph].flatMap(([file, imports]) =>
      imports.filter(({ to }) => to.endsWith('/samples.js')).map(({ lazy }) => ({ file, lazy })),
    )
    expect(loaders).toEqual(catalogueNames.map(() => ({ file: 'testing/apiError.js', lazy: true })))
  })
})

test('imports go to the left, as the lint rule says, in the built files too', () => {
  const problems = [...graph].flatMap(([from, imports]) =>
    from.startsWith('locales/')
      ? []
      : imports.map(({ to, external, lazy }) =>
          external ? packageProblem(from, to) : layerProblem(from, to, { isLazy: lazy }),
        ),
  )
  expect(problems.filter((problem) => problem !== undefined)).toEqual([])
})

describe('messages', () => {
  test.each(sourceLocales)('%s is a module with the same messages', async (file) => {
    const built = file.replace(/\.json$/, '')
    const source: unknown = JSON.parse(readFileSync(join(root, 'locales', file), 'utf8'))
    const url = pathToFileURL(join(dist, 'locales', `${built}.js`)).href
    const imported = (await import(/* @vite-ignore */ url)) as Readonly<Record<string, unknown>>
    expect(Object.keys(imported)).toEqual(['default'])
    expect(imported.default).toEqual(source)
    expect(existsSync(join(dist, 'locales', `${built}.d.ts`))).toBe(true)
  })
})

describe('declarations', () => {
  const specifiers = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g
  const imports = builtFiles('.d.ts').flatMap((file) =>
    [...readBuilt(file).matchAll(specifiers)].map(([, specifier = '']) => ({ file, specifier })),
  )

  test('import no JSON and no stylesheet', () => {
    expect(imports.filter(({ specifier }) => /\.(json|css)$/.test(specifier))).toEqual([])
  })

  test('name files that are there, with their extension', () => {
    const dangling = imports.filter(
      ({ file, specifier }) =>
        specifier.startsWith('.') &&
        !(specifier.endsWith('.js') && existsSync(join(dist, dirname(file), specifier.replace(/\.js$/, '.d.ts')))),
    )
    expect(dangling).toEqual([])
  })

  test('stand beside every module that is an entry', () => {
    const entries = ['index', 'core/index', ...catalogueNames.map((name) => `catalogues/${name}/index`)]
    expect(entries.filter((entry) => !existsSync(join(dist, `${entry}.d.ts`)))).toEqual([])
  })
})

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  }

  test('exports only what was built', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    )
    const example = (target: string) => target.replace('*', target.includes('locales') ? 'en/common' : 'de')
    expect(targets.filter((target) => !existsSync(join(root, example(target))))).toEqual([])
  })

  test.each(catalogueNames)('exports the catalogue %s', (name) => {
    expect(manifest.exports).toHaveProperty([`./catalogues/${name}`])
    if (existsSync(join(root, 'src/catalogues', name, 'definitions.ts'))) {
      expect(manifest.exports).toHaveProperty([`./catalogues/${name}/definitions`])
    }
  })
})
