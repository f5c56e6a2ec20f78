import type { Plugin, Rolldown } from 'vite'

/* Storybook asks for a story's code only once it has started itself. These are asked for together with it instead. */

/** What the page needs that Storybook opens on, and what every story needs. */
const wanted = [/\/stories\/dictionary\/Dictionary\.stories\.tsx$/, /\/react-dom-shim\/dist\/react-18\./]

/** A chunk with everything that it imports at once. */
function withImports(bundle: Rolldown.OutputBundle, fileName: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = bundle[fileName]
  if (chunk?.type !== 'chunk' || found.has(fileName)) return found
  found.add(fileName)
  for (const imported of chunk.imports) withImports(bundle, imported, found)
  return found
}

export const preloads = (): Plugin => ({
  name: 'react-errata:preloads',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const first = chunks.filter(({ moduleIds }) => moduleIds.some((id) => wanted.some((one) => one.test(id))))
      const files = new Set(first.flatMap(({ fileName }) => [...withImports(bundle, fileName)]))
      return [...files]
        .filter((file) => !html.includes(file))
        .map((file) => {
          const attrs = { rel: 'modulepreload', crossorigin: true, href: `./${file}` }
          return { tag: 'link', attrs, injectTo: 'head' }
        })
    },
  },
})
