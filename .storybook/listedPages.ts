import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { storyNameFromExport, toId } from 'storybook/internal/csf'

/** A page of Storybook, as a list of links names it. */
export interface ListedPage {
  readonly title: string
  /** Storybook's own path of it. */
  readonly path: string
  readonly about: string
}

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))

/** Markdown without its marks and components, on one line. What stands as code stays as it is. */
const plain = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part.slice(1, -1) : part.replace(/<[^>]*>/g, '')))
    .join('')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The first sentence of a page. */
const firstSentence = (mdx: string): string => {
  const prose = mdx
    .replace(/^```[^]*?^```$/gm, '')
    .split(/\n{2,}/)
    .slice(1)
  const first = prose.find((paragraph) => /^[\w`*]/.test(paragraph) && !paragraph.startsWith('import '))
  return /^.+?[.:](?=\s|$)/.exec(plain(first ?? ''))?.[0].replace(/:$/, '.') ?? ''
}

/** The docs' pages, the one to begin with first. */
export function docsPages(stories: string): readonly ListedPage[] {
  const pages = filesIn(join(stories, 'docs'), '.mdx').flatMap((mdx): readonly ListedPage[] => {
    const title = /<Meta title="([^"]+)" \/>/.exec(mdx)?.[1]
    if (title === undefined) return []
    return [{ title: title.replace(/^Docs\//, ''), path: `/docs/${toId(title, 'docs')}`, about: firstSentence(mdx) }]
  })
  const isFirst = ({ title }: ListedPage): number => Number(title === 'Getting started')
  return pages.sort((a, b) => isFirst(b) - isFirst(a) || a.title.localeCompare(b.title))
}

/** The example widgets, each by its first story. */
export function widgetPages(stories: string): readonly ListedPage[] {
  return filesIn(join(stories, 'widgets'), '.stories.tsx').flatMap((source): readonly ListedPage[] => {
    const title = /^ {2}title: '([^']+)'/m.exec(source)?.[1]
    const first = /^export const (\w+): Story/m.exec(source)?.[1]
    if (title === undefined || first === undefined) return []
    const id = toId(title, storyNameFromExport(first))
    const about = 'A small widget on a mocked network; its panel makes any code of its API happen at any step.'
    return [{ title: title.replace(/^Widgets\//, ''), path: `/story/${id}`, about }]
  })
}
