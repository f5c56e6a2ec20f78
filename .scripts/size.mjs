import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { filesIn } from './filesIn.mjs'

/*
 * What the built package weighs, minified and gzipped, with its peers left out, beside the budget. A budget that is missed is
 * reported and fails nothing. A kilobyte is 1000 bytes. `--detail` lists what the code is made of.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
if (!existsSync(dist)) {
  console.error('There is no dist folder: run `npm run build` first.')
  process.exit(1)
}

const common = /locales\/en\/common\.js$/
const peers = ['react', 'react/*', 'react-dom', 'react-dom/*', 'react-intl']

/** What a host downloads to run this code; what is loaded later isn't part of it. */
async function bundle(contents, { leaveOut = [] } = {}) {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: dist },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    write: false,
    metafile: true,
    outdir: dist,
    external: [...peers, '@radix-ui/*'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{ name: 'leave-out', setup: (plugin) => leaveOut.forEach((filter) => plugin.onLoad({ filter }, empty)) }],
  })
  const outputs = new Map(outputFiles.map((file) => [file.path, file.text]))
  const entry = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === '<stdin>')?.[0]
  const loaded = new Set()
  const load = (name) => {
    if (loaded.has(name)) return
    loaded.add(name)
    for (const { path, kind, external } of metafile.outputs[name].imports) {
      if (kind === 'import-statement' && !external) load(path)
    }
  }
  load(entry)
  const code = [...loaded].map((name) => outputs.get(join(process.cwd(), name)) ?? '').join('\n')
  const inputs = [...loaded]
    .flatMap((name) => Object.entries(metafile.outputs[name].inputs))
    .map(([input, { bytesInOutput }]) => ({ input, minified: bytesInOutput }))
    .filter(({ minified }) => minified > 0)
    .sort((a, b) => b.minified - a.minified)
  return { bytes: gzipSync(code, { level: 9 }).length, inputs }
}

const empty = () => ({ contents: 'export default {}' })
const css = (file) => build({ entryPoints: [join(dist, file)], minify: true, write: false, logLevel: 'silent' })

const kilo = (bytes) => `${(bytes / 1000).toFixed(2)} kB`
const rows = []
const row = (what, measured, budget) =>
  rows.push([
    what,
    kilo(measured),
    budget ? `≤ ${budget} kB` : '',
    budget ? (measured <= budget * 1000 ? 'kept' : 'MISSED') : '',
  ])

const main = "export { ApiErrorProvider, useApiError } from './index.js'"
const hook = await bundle(main, { leaveOut: [common] })
row('hook + provider + core', hook.bytes, 6)
row('  with the bundled English shared copy', (await bundle(main)).bytes)
row("'./core' alone, with that copy", (await bundle("export * from './core/index.js'")).bytes)

row("'./testing', which no application downloads", (await bundle("export * from './testing/index.js'")).bytes)

const names = [...new Set(filesIn(join(dist, 'catalogues')).map((file) => file.split('/')[0]))].filter((name) =>
  existsSync(join(dist, 'catalogues', name, 'definitions.js')),
)
for (const name of names) {
  const large = name === 'ratio' || name === 'tesser'
  const { bytes } = await bundle(`export * from './catalogues/${name}/definitions.js'`)
  row(`${name}: definitions`, bytes, large ? 6 : 4)
  const beside = await bundle(`${main}; export * from './catalogues/${name}/definitions.js'`, { leaveOut: [common] })
  row('  what they add to a page that has the hook', beside.bytes - hook.bytes)
  row('  with loaders', (await bundle(`export * from './catalogues/${name}/index.js'`)).bytes)
}

const copy = new Map()
for (const file of filesIn(join(dist, 'locales')).filter((path) => path.endsWith('.js'))) {
  const [tag, module] = file.split('/')
  const { bytes } = await bundle(`export { default } from './locales/${file}'`)
  const name = module.replace(/\.js$/, '')
  copy.set(name, [...(copy.get(name) ?? []), { tag, bytes }])
}
for (const [name, sizes] of copy) {
  const largest = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a))
  row(`${name}: copy in one locale (largest: ${largest.tag})`, largest.bytes, name === 'abstrapay' ? 2 : 6)
}

const surfaces = "export { ErrorBanner, ErrorToast, ErrorToaster, FieldError, useFieldError } from './index.js'"
const styles = existsSync(join(dist, 'styles.css')) ? (await css('styles.css')).outputFiles[0].text : ''
const styleBytes = gzipSync(styles, { level: 9 }).length
const surfaceCode = await bundle(surfaces, { leaveOut: [common] })
const together = await bundle(`${main}; ${surfaces}`, { leaveOut: [common] })
row('all three surfaces with styles, without Radix', surfaceCode.bytes + styleBytes, 10)
row('  of which styles', styleBytes)
row('  what they add to a page that has the hook', together.bytes - hook.bytes + styleBytes)

for (const file of readdirSync(join(dist, 'adapters')).filter((name) => name.endsWith('.js'))) {
  const { bytes } = await bundle(`${main}; ${surfaces}; export * from './adapters/${file}'`, { leaveOut: [common] })
  row(`adapters/${file.replace(/\.js$/, '')}: what it adds to that`, bytes - together.bytes)
}

const used = await bundle(`${main}; export { assetpay } from './catalogues/assetpay/index.js'`)
const unused = used.inputs.filter(
  ({ input }) =>
    (input.includes('locales/') && !common.test(input)) || /catalogues\/(?!assetpay\/|common\/modules)/.test(input),
)
rows.push([
  'unused catalogues and locales downloaded',
  `${unused.length} files`,
  '0 files',
  unused.length === 0 ? 'kept' : 'MISSED',
])

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => cells[column].length)))
console.log(`${manifest.name} ${manifest.version}: min + gzip, peers external`)
for (const [what, measured, budget, verdict] of rows) {
  console.log(
    [what.padEnd(widths[0]), measured.padStart(widths[1]), budget.padStart(widths[2]), verdict].join('  ').trimEnd(),
  )
}
console.log('The time budget (normalise + resolve + localise) is measured by `npm run bench`.')

if (process.argv.includes('--detail')) {
  const parts = { 'hook + provider + core': hook, 'all three surfaces': surfaceCode }
  for (const [what, { inputs }] of Object.entries(parts)) {
    console.log(`\n${what}, minified bytes by file:`)
    for (const { input, minified } of inputs) console.log(`${String(minified).padStart(7)}  ${input}`)
  }
}
