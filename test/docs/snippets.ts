import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * What a page of the docs shows as code. A block whose first line is `// name.tsx` is that file, and the other blocks
 * of its page can import it. A block that leaves something out on purpose gets it from a comment right before it, which
 * readers don't see: an MDX comment that starts with the word "snippet", or in Markdown `<!-- snippet … -->`.
 */

export const root = join(import.meta.dirname, '../..')

export interface Page {
  /** Path from the root. */
  readonly path: string
  /** `GettingStarted`. */
  readonly name: string
  readonly text: string
}

export interface Snippet {
  readonly page: Page
  /** The file that it stands for. */
  readonly file: string
  readonly code: string
  /** The missing declarations, and what else makes a module of it. */
  readonly preamble: string
  /** The line of the page at which `code` starts. */
  readonly line: number
}

const pageAt = (path: string): Page => ({
  path,
  name: path.replace(/^.*\//, '').replace(/\.mdx?$/, ''),
  text: readFileSync(join(root, path), 'utf8'),
})

/** Every page of the docs. */
export const pages: readonly Page[] = readdirSync(join(root, 'stories/docs'))
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => pageAt(`stories/docs/${file}`))

export const readme = pageAt('README.md')

const preamble = String.raw`(?:\{/\*|<!--) snippet\n(?<preamble>(?:(?!\*/\}|-->)[^])*)(?:\*/\}|-->)\s*`
const fence = '^```(?<kind>tsx?)\\n(?<code>[^]*?)^```$'
const block = new RegExp(`(?:${preamble})?${fence}`, 'gm')

/** The `ts` and `tsx` blocks of a page, in its order. */
export function snippetsOf(page: Page): readonly Snippet[] {
  return [...page.text.matchAll(block)].map((match, index): Snippet => {
    const { preamble = '', kind = 'ts', code = '' } = match.groups ?? {}
    const named = /^\/\/ ([\w./-]+\.tsx?)\b/.exec(code)?.[1]
    const start = match.index + match[0].lastIndexOf(code)
    return {
      page,
      file: named ?? `snippet${String(index + 1)}.${kind}`,
      code,
      preamble,
      line: page.text.slice(0, start).split('\n').length,
    }
  })
}
