/**
 * The layers of the source. Each folder imports only from those to its left:
 *
 *     problem ← catalogue ← locale ← core ← dom ← store ← engine ← react ← components
 *
 * `dom` is the page without React; it needs nothing of core, and the store asks it for what is on the page. `engine` has two
 * halves: what stands in for the engine while it isn't there, and `engine/chunk` with everything that only an error needs. That
 * one may import from every layer, and is loaded by `import()` alone; others know no more of it than its types.
 *
 * The lint rule and the test on the built files both ask `layerProblem` and `packageProblem`.
 */
const order = ['problem', 'catalogue', 'locale', 'core', 'dom', 'store', 'engine', 'react', 'components']

/** What stands beside the layers, may import from each of them, and is imported by none. */
const entries = ['index', 'adapters', 'testing']

/** Packages by the leftmost layer that may import them. Everything that isn't listed belongs nowhere. */
const packages = {
  react: 'react',
  'react-dom': 'react',
  'react-intl': 'store',
  '@radix-ui/react-toast': 'engine',
}

/** What the adapters are for: types only, so that none of them is in a built file. */
const adapted = [
  '@base-ui/react',
  '@tanstack/react-form',
  '@tanstack/react-query',
  'react-aria-components',
  'react-error-boundary',
  'react-hook-form',
  'swr',
]

/** What is loaded with the first error, or at once where the host says so. */
const isChunk = (path) => /^engine\/(chunk|index)(\.|$)/.test(path) || path === 'engine'

/** @param {string} path from `src` (or `dist`), with forward slashes: `core/normalize.ts` */
function layerOf(path) {
  const [first, ...rest] = path.split('/')
  if (rest.length > 0) return first
  const name = first.replace(/\..*$/, '')
  return ['docsAddress', 'errataError', 'fieldKey', 'vite-env'].includes(name) ? 'problem' : name
}

/**
 * What is wrong with importing a file of the library, or undefined.
 * @param {string} from the importing file, from `src` or `dist`
 * @param {string} to the imported file, from the same folder
 * @param {{ isType?: boolean, isLazy?: boolean }} [how] what is left of the import when the program runs
 * @returns {string | undefined}
 */
export function layerProblem(from, to, { isType = false, isLazy = false } = {}) {
  const layer = layerOf(from)
  const target = layerOf(to)
  if (isChunk(to)) {
    if (isChunk(from) || entries.includes(layer)) return undefined
    return isType || isLazy ? undefined : `${to} comes after the page: import its types, or load it with import().`
  }
  if (isChunk(from)) return undefined
  if (isType && order.includes(target) && layer === 'store') return undefined
  if (target === 'locales') return localeProblem(from, to)
  if (layer === 'catalogues') {
    const own = from.split('/').slice(0, 2).join('/')
    // Each brings the loaders of the shared copy along.
    if (to.startsWith(`${own}/`) || to.startsWith('catalogues/common/')) return undefined
    if (target === 'problem' || target === 'catalogue') return undefined
    return `A catalogue imports only its own files, 'catalogue' and 'problem'; not ${to}.`
  }
  // The test kit loads the samples that are asked for.
  if (layer === 'testing' && /^catalogues\/[^/]+\/samples(\.|$)/.test(to)) return undefined
  if (target === 'catalogues') return `No layer imports a particular catalogue, as ${to} is: applications do.`
  if (entries.includes(layer) && target === layer) return undefined
  if (!order.includes(target)) return `${to} belongs to no layer: they are ${order.join(', ')}.`
  if (entries.includes(layer)) return undefined
  if (!order.includes(layer)) return `${from} belongs to no layer: they are ${order.join(', ')}.`
  if (order.indexOf(target) <= order.indexOf(layer)) return undefined
  return `'${layer}' must not import from '${target}': the layers are ${order.join(' ← ')}.`
}

/**
 * What is wrong with importing a package, or undefined.
 * @param {string} from the importing file, from `src` or `dist`
 * @param {string} name what stands in the import: `react/jsx-runtime`
 * @returns {string | undefined}
 */
export function packageProblem(from, name) {
  const layer = layerOf(from)
  const bare = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
  if (layer === 'adapters' && /\.tsx?$/.test(from) && adapted.includes(bare)) return undefined
  const least = packages[bare]
  if (least === undefined) return `The library doesn't depend on '${bare}'.`
  if (entries.includes(layer) || order.indexOf(layer) >= order.indexOf(least)) return undefined
  return `'${layer}' must not import '${bare}': only '${least}' and the layers to its right do.`
}

/** A catalogue takes its own messages; English `common` is bundled, the other locales are loaded. */
function localeProblem(from, to) {
  const catalogue = to.split('/').at(-1)?.replace(/\..*$/, '')
  const [folder, name] = from.split('/')
  if (catalogue === (folder === 'catalogues' ? name : 'common')) return undefined
  return `${to} isn't for ${from}: a catalogue takes its own messages, the layers take those of 'common'.`
}
