import { gzipSync } from 'node:zlib'
import { codeByModule } from './codeByModule.mjs'

/*
 * Finds out which code of a bundle is loaded when, and which modules it is made of. Chunks are recognized by the modules in
 * them, never by their names, and their number doesn't matter.
 */

/** Modules that a page in English never asks for: other languages, texts for developers, samples. */
const isForOthers = (module) =>
  /^react-errata\/dist\/locales\/(?!en\/)/.test(module) ||
  /^react-errata\/dist\/catalogues\/[^/]+\/(describe|samples)\.js$/.test(module)
const isRadix = (module) => module.startsWith('@radix-ui/')

/** The groups that have budgets. Whatever belongs to none of the others is the core, so that nothing is left out. */
export function groupOf(module) {
  const [, catalogue] = /^react-errata\/dist\/catalogues\/(?!common\/)([^/]+)\//.exec(module) ?? []
  if (catalogue) return `definitions:${catalogue}`
  const [, locale] = /^react-errata\/dist\/locales\/(.+)\.js$/.exec(module) ?? []
  if (locale) return `copy:${locale}`
  if (module.startsWith('react-errata/dist/components/toast/')) return 'toaster'
  if (module.startsWith('react-errata/dist/components/')) return 'surfaces'
  if (isRadix(module)) return 'radix'
  return 'core'
}

export const gzipped = (text) => (text === '' ? 0 : gzipSync(text, { level: 9 }).length)

/**
 * Sorts the chunks of a bundle by when they are loaded.
 * @param {import('./bundle.mjs').Bundle} bundle
 * @returns {Record<'eager' | 'idle' | 'toaster' | 'never', Part>} `eager`: with the page. `idle`: by a dynamic import, for
 * English. `toaster`: what only a mounted toaster adds. `never`: the rest, which is there for others.
 */
export function whenLoaded({ start, chunks }) {
  const taken = new Set()
  /** What a chunk brings that isn't there yet. */
  const brings = (name, found = new Set()) => {
    if (taken.has(name) || found.has(name)) return found
    found.add(name)
    for (const next of chunks.get(name).imports) brings(next, found)
    return found
  }
  const modulesOf = (names) => [...names].flatMap((name) => [...partOf(chunks, [name]).modules.keys()])
  const take = (names) => {
    for (const name of names) taken.add(name)
    return [...names]
  }
  /** Follows dynamic imports from these chunks on, as far as the target is one that is wanted. */
  const follow = (from, wanted) => {
    const followed = []
    const queue = [...from]
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      for (const target of chunks.get(name).lazyImports) {
        const brought = brings(target)
        const { entry } = chunks.get(target)
        const isWanted = entry === undefined ? !modulesOf([target]).every(isForOthers) : !isForOthers(entry)
        if (brought.size === 0 || !isWanted || !wanted(modulesOf(brought))) continue
        followed.push(...take(brought))
        queue.push(...brought)
      }
    }
    return followed
  }

  const eager = take(brings(start))
  const idle = follow(eager, (modules) => !modules.some(isRadix))
  const toaster = follow([...eager, ...idle], () => true)
  const never = [...chunks.keys()].filter((name) => !taken.has(name))
  const part = (names) => partOf(chunks, names)
  return { eager: part(eager), idle: part(idle), toaster: part(toaster), never: part(never) }
}

/**
 * @typedef {object} Part some chunks of a bundle
 * @property {number} bytes each compressed by itself, as it is downloaded
 * @property {Map<string, number>} modules module → its minified bytes
 * @property {Map<string, number>} groups group → the bytes of its code, compressed by itself
 */

/** @returns {Part} */
function partOf(chunks, names) {
  const modules = new Map()
  const groups = new Map()
  let bytes = 0
  const add = (map, key, amount) => map.set(key, (map.get(key) ?? 0) + amount)
  for (const name of names) {
    const chunk = chunks.get(name)
    bytes += gzipped(chunk.code)
    const codes = new Map()
    for (const [module, code] of codeByModule(chunk)) {
      add(modules, module, Buffer.byteLength(code))
      codes.set(groupOf(module), (codes.get(groupOf(module)) ?? '') + code)
    }
    for (const [group, code] of codes) add(groups, group, gzipped(code))
  }
  return { bytes, modules, groups }
}
