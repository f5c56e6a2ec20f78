import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Plugin, runnerImport } from 'vite'
import type { CopyData, EntryData } from '../.scripts/catalogueData.mjs'
import { docsPages, type ListedPage, widgetPages } from './listedPages.js'

/* `catalogue.json` and `llms.txt` beside Storybook's own files: written by a build, else made anew at each request. */

const root = resolve(import.meta.dirname, '..')

/** What `shownEntries.ts` gives. It isn't imported: only Vite can run it. */
interface ShownEntries {
  readonly locales: readonly string[]
  readonly sources: readonly EntryData[]
  readonly shared: Readonly<Record<string, CopyData>>
  readonly listEverything: (docs: readonly ListedPage[], widgets: readonly ListedPage[]) => string
}

async function shownEntries() {
  const { module } = await runnerImport<ShownEntries>(join(root, '.storybook/shownEntries.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  })
  return module
}

/** The files by their names: the first is the same as the package's. */
export async function dataFileTexts(): Promise<Readonly<Record<string, string>>> {
  const { listEverything, locales, sources, shared } = await shownEntries()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }
  const stories = join(root, 'stories')
  return {
    'catalogue.json': `${JSON.stringify({ version, locales, entries: sources, shared }, null, 1)}\n`,
    'llms.txt': listEverything(docsPages(stories), widgetPages(stories)),
  }
}

const mediaTypeOf = (name: string): string =>
  name.endsWith('.json') ? 'application/json' : 'text/plain; charset=utf-8'

export function dataFiles(): Plugin {
  return {
    name: 'react-errata:data-files',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(await dataFileTexts())) {
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /^\/(catalogue\.json|llms\.txt)(?:\?|$)/.exec(request.url ?? '')?.[1]
        if (name === undefined) {
          next()
          return
        }
        dataFileTexts().then((texts) => {
          response.setHeader('Content-Type', mediaTypeOf(name))
          response.end(texts[name])
        }, next)
      })
    },
  }
}
