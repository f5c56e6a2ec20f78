import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build as esbuild } from 'esbuild'
import { build as vite } from 'vite'
import { moduleName } from './moduleName.mjs'

/*
 * Runs both bundlers and brings their output into one shape.
 *
 * @typedef {object} Chunk
 * @property {string} code
 * @property {{ sources: string[], mappings: string }} map its sources are modules as `moduleName` names them
 * @property {string[]} imports names of the chunks that it needs to run
 * @property {string[]} lazyImports names of the chunks that it may ask for later
 * @property {string | undefined} entry the module that this chunk is there for, if it isn't just shared by others
 *
 * @typedef {object} Bundle
 * @property {string} start name of the chunk that the page loads
 * @property {Map<string, Chunk>} chunks by name
 * @property {string} css
 */

const define = { 'process.env.NODE_ENV': '"production"' }

/** @type {Readonly<Record<string, (folder: string, page: string) => Promise<Bundle>>>} */
export const bundlers = { esbuild: bundleWithEsbuild, Vite: bundleWithVite }

async function bundleWithEsbuild(folder, page) {
  const { metafile, outputFiles } = await esbuild({
    absWorkingDir: folder,
    entryPoints: [page],
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    sourcemap: 'external',
    sourcesContent: false,
    metafile: true,
    write: false,
    outdir: 'out',
    external: ['react', 'react/*', 'react-dom', 'react-dom/*'],
    define,
    plugins: [withoutMaps],
    logLevel: 'error',
  })
  const texts = new Map(outputFiles.map(({ path, text }) => [relative(folder, path).replaceAll('\\', '/'), text]))
  const chunks = new Map()
  let start = ''
  for (const [name, { imports, entryPoint }] of Object.entries(metafile.outputs)) {
    if (!name.endsWith('.js')) continue
    const named = (kind) => imports.filter((to) => to.kind === kind && !to.external).map(({ path }) => path)
    const { sources, mappings } = JSON.parse(texts.get(`${name}.map`))
    chunks.set(name, {
      code: texts.get(name),
      map: { sources: sources.map((source) => moduleName(join(folder, 'out', source))), mappings },
      imports: named('import-statement'),
      lazyImports: named('dynamic-import'),
      entry: entryPoint && moduleName(join(folder, entryPoint)),
    })
    if (entryPoint === page) start = name
  }
  return { start, chunks, css: [...texts].find(([name]) => name.endsWith('.css'))?.[1] ?? '' }
}

/** Ignores the source maps of packages: they name files that aren't there, often without the package. */
const withoutMaps = {
  name: 'without-maps',
  setup: (plugin) =>
    plugin.onLoad({ filter: /[\\/]node_modules[\\/].+\.[cm]?js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^\/\/# sourceMappingURL=.*$/gm, ''),
      loader: 'js',
    })),
}

async function bundleWithVite(folder, page) {
  const { output } = await vite({
    configFile: false,
    root: folder,
    publicDir: false,
    mode: 'production',
    define,
    logLevel: 'error',
    build: {
      write: false,
      reportCompressedSize: false,
      sourcemap: 'hidden',
      rolldownOptions: { input: join(folder, page), external: /^react(-dom)?(\/|$)/ },
    },
  })
  const chunks = new Map()
  let start = ''
  let css = ''
  for (const file of output) {
    if (file.type === 'asset') {
      if (file.fileName.endsWith('.css')) css = String(file.source)
      continue
    }
    chunks.set(file.fileName, {
      code: file.code,
      map: {
        sources: (file.map?.sources ?? []).map((source) =>
          moduleName(join(folder, 'dist', file.fileName, '..', source)),
        ),
        mappings: file.map?.mappings ?? '',
      },
      imports: file.imports,
      lazyImports: file.dynamicImports,
      entry: file.facadeModuleId ? moduleName(file.facadeModuleId) : undefined,
    })
    if (file.isEntry) start = file.fileName
  }
  // React, which is left out, is listed among the imports.
  for (const chunk of chunks.values()) {
    chunk.imports = chunk.imports.filter((name) => chunks.has(name))
    chunk.lazyImports = chunk.lazyImports.filter((name) => chunks.has(name))
  }
  return { start, chunks, css }
}
