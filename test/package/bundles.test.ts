import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { build as vite, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root, sourceLocales } from './built'

/*
 * Small applications, bundled as their authors would bundle them. What a bundle contains is recognised by the longest plain
 * sentence of each file of messages.
 */

interface Chunk {
  readonly name: string
  readonly entry: boolean
  readonly code: string
}

const work = join(root, '.cache', 'bundles')
const app = (name: string) => join(work, name)

const split = `
import { ApiErrorProvider, useApiError } from 'react-errata'
import { assetpay } from 'react-errata/catalogues/assetpay'
globalThis.app = { ApiErrorProvider, useApiError, assetpay }
`
const single = (tag: string) => `
import { ApiErrorProvider, useApiError } from 'react-errata'
import { assetpay } from 'react-errata/catalogues/assetpay/definitions'
import common from 'react-errata/locales/${tag}/common'
import copy from 'react-errata/locales/${tag}/assetpay'
globalThis.app = { ApiErrorProvider, useApiError, assetpay, messages: { ${JSON.stringify(tag)}: { common, assetpay: copy } } }
`

beforeAll(() => {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(join(work, 'node_modules'), { recursive: true })
  symlinkSync(root, join(work, 'node_modules', 'react-errata'), 'junction')
  writeFileSync(app('split.js'), split)
  writeFileSync(app('core.js'), "import * as core from 'react-errata/core'\nglobalThis.app = core\n")
  for (const tag of tags) writeFileSync(app(`single.${tag}.js`), single(tag))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

const tags = [...new Set(sourceLocales.map((file) => file.split('/')[0] ?? ''))].filter((tag) =>
  sourceLocales.includes(`${tag}/assetpay.json`),
)
const [otherTag] = tags.filter((tag) => tag !== 'en')

/** `<tag>/<catalogue>` → a sentence that no other file has. */
const marks = new Map(
  sourceLocales.map((file) => {
    const texts = Object.values(JSON.parse(readFileSync(join(root, 'locales', file), 'utf8')) as Record<string, string>)
    const plain = texts.filter((text) => !/['"`\\${}\n]/.test(text)).sort((a, b) => b.length - a.length)
    return [file.replace(/\.json$/, ''), plain]
  }),
)
const counts = new Map<string, number>()
for (const text of [...marks.values()].flatMap((texts) => [...new Set(texts)]))
  counts.set(text, (counts.get(text) ?? 0) + 1)
const markOf = new Map([...marks].map(([file, texts]) => [file, texts.find((text) => counts.get(text) === 1)]))

const holdsMessages = (code: string) =>
  [...markOf].flatMap(([file, text]) => (text !== undefined && code.includes(text) ? [file] : [])).sort()

async function bundleWithEsbuild(entry: string, format: 'esm' | 'iife'): Promise<readonly Chunk[]> {
  const { outputFiles, metafile } = await esbuild({
    absWorkingDir: work,
    entryPoints: [entry],
    bundle: true,
    splitting: format === 'esm',
    format,
    minify: true,
    charset: 'utf8',
    metafile: true,
    write: false,
    outdir: 'out',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const loaded = new Set<string>()
  const load = (name: string) => {
    if (loaded.has(name)) return
    loaded.add(name)
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) if (kind === 'import-statement') load(path)
  }
  for (const [name, { entryPoint }] of Object.entries(metafile.outputs)) if (entryPoint === entry) load(name)
  return outputFiles.map(({ path, text }) => {
    const name = path.slice(work.length + 1).replaceAll('\\', '/')
    return { name, entry: loaded.has(name), code: text }
  })
}

async function bundleWithVite(entry: string, format: 'es' | 'iife'): Promise<readonly Chunk[]> {
  const result = (await vite({
    configFile: false,
    root: work,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: app(entry), output: { format, ...(format === 'iife' && { codeSplitting: false }) } },
    },
  })) as Rolldown.RolldownOutput
  const chunks = result.output.filter((file) => file.type === 'chunk')
  const loaded = new Set<string>()
  const load = (name: string) => {
    if (loaded.has(name)) return
    loaded.add(name)
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) load(next)
  }
  for (const { isEntry, fileName } of chunks) if (isEntry) load(fileName)
  return chunks.map(({ fileName, code }) => ({ name: fileName, entry: loaded.has(fileName), code }))
}

const bundlers = [
  {
    name: 'esbuild',
    split: (entry: string) => bundleWithEsbuild(entry, 'esm'),
    single: (entry: string) => bundleWithEsbuild(entry, 'iife'),
  },
  {
    name: 'Vite',
    split: (entry: string) => bundleWithVite(entry, 'es'),
    single: (entry: string) => bundleWithVite(entry, 'iife'),
  },
]

describe.each(bundlers)('$name', (bundler) => {
  test('split: the entry holds English shared copy only, and every locale of the catalogue is a chunk of its own', async () => {
    const chunks = await bundler.split('split.js')
    const first = chunks.filter(({ entry }) => entry)
    const later = chunks.filter(({ entry }) => !entry)
    expect(first.flatMap(({ code }) => holdsMessages(code)).filter((file) => file !== 'en/common')).toEqual([])
    for (const tag of tags) {
      const holders = later.filter(({ code }) => holdsMessages(code).includes(`${tag}/assetpay`))
      expect(
        holders.map(({ code }) => holdsMessages(code)),
        tag,
      ).toEqual([[`${tag}/assetpay`]])
    }
    const all = chunks.flatMap(({ code }) => holdsMessages(code))
    expect(all.filter((file) => !file.endsWith('/assetpay') && !file.endsWith('/common'))).toEqual([])
  })

  test.runIf(otherTag !== undefined)('single file: one locale of one catalogue, and no other', async () => {
    const chunks = await bundler.single(`single.${otherTag ?? ''}.js`)
    expect(chunks).toHaveLength(1)
    const held = holdsMessages(chunks.map(({ code }) => code).join('\n'))
    expect(held).toEqual(['en/common', `${otherTag ?? ''}/assetpay`, `${otherTag ?? ''}/common`].sort())
  })

  test('core: no React', async () => {
    const code = (await bundler.split('core.js')).map((chunk) => chunk.code).join('\n')
    expect(code).not.toMatch(/useSyncExternalStore|createElement|react\.(element|transitional)/)
  })
})
