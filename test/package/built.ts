import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { filesIn } from '../../.scripts/filesIn.mjs'

export const root = join(import.meta.dirname, '../..')
export const dist = join(root, 'dist')

/** Paths from `dist` of the files that end like this. */
export const builtFiles = (ending: string) => filesIn(dist).filter((file) => file.endsWith(ending))
export const readBuilt = (file: string) => readFileSync(join(dist, file), 'utf8')

export const sourceLocales = filesIn(join(root, 'locales')).filter(
  (file) => file.endsWith('.json') && !file.endsWith('.notes.json') && !file.endsWith('/locale.json'),
)
export const catalogueNames = [
  ...new Set(filesIn(join(root, 'src/catalogues')).map((file) => file.split('/')[0] ?? '')),
].filter((name) => existsSync(join(root, 'src/catalogues', name, 'index.ts')))

export const isClient = (file: string) => /^\s*['"]use client['"]/.test(readBuilt(file))

export interface BuiltImport {
  /** A path from `dist`, or a package's name. */
  readonly to: string
  readonly external: boolean
  readonly lazy: boolean
}

/** Every module of `dist` with what it imports, as a bundler sees it. */
export async function builtGraph(): Promise<ReadonlyMap<string, readonly BuiltImport[]>> {
  const { metafile } = await build({
    absWorkingDir: dist,
    entryPoints: builtFiles('.js'),
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
    outdir: '.unwritten',
    // What tree shaking leaves out is imported all the same.
    treeShaking: false,
  })
  return new Map(Object.entries(metafile.inputs).map(([file, input]) => [file, input.imports.map(builtImport)]))
}

const builtImport = ({ path, kind, external }: Metafile['inputs'][string]['imports'][number]): BuiltImport => ({
  to: external ? path : relative(dist, join(dist, path)).split(sep).join('/'),
  external: external ?? false,
  lazy: kind === 'dynamic-import',
})

/** The modules that are loaded together with one, itself included. `enter` decides whether the imports of a module count. */
export function loadedWith(
  graph: ReadonlyMap<string, readonly BuiltImport[]>,
  entry: string,
  enter: (file: string) => boolean = () => true,
): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    if (!enter(file)) return
    for (const { to, external, lazy } of graph.get(file) ?? []) {
      if (lazy) continue
      if (external) packages.add(to)
      else visit(to)
    }
  }
  visit(entry)
  return { files: [...files].sort(), packages: [...packages].sort() }
}
