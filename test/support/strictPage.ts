import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The policy of a page that takes nothing inline and makes no code of strings. */
const policy =
  "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

const root = join(import.meta.dirname, '../..')
const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' }
const built = new Map<string, Promise<ReadonlyMap<string, string>>>()

/** A small page made of the sources, with React's development or production build. */
async function bundle(mode: string): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: {
      page: join(root, 'test/browser/strictPage.tsx'),
      styles: join(root, 'src/components/styles.css'),
    },
    bundle: true,
    write: false,
    outdir: root,
    format: 'esm',
    jsx: 'automatic',
    minify: mode === 'production',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  })
  return new Map(outputFiles.map(({ path, text }) => [path.slice(root.length + 1), text]))
}

const html = (head: string): string =>
  `<!doctype html><html lang="en"><head><title>Strict</title>${head}</head><body><div id="root"></div></body></html>`

/** Answers `/strict/<development | production>/…`: a page under a strict Content-Security-Policy, its script and styles. */
export async function serveStrictPage(url: URL, response: ServerResponse): Promise<void> {
  const [, , mode = '', file = ''] = url.pathname.split('/')
  const files = await (built.get(mode) ?? built.set(mode, bundle(mode)).get(mode))
  const text = files?.get(file)
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('Content-Type', types[file.split('.').at(-1) ?? ''] ?? 'text/html')
  const head = '<link rel="stylesheet" href="styles.css"><script type="module" src="page.js"></script>'
  response.end(text ?? html(head))
}
