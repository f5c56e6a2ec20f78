import { utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Indexer } from 'storybook/internal/types'
import { type Plugin, runnerImport } from 'vite'
import type { ShownCatalogue } from '../stories/support/catalogues'

/*
 * One story for each entry of each catalogue, from the catalogues' own data. `stories/catalogues/<name>.codes.ts` only
 * says that the catalogue is shown: Storybook's index lists its entries, and Vite loads the file as plain CSF with one
 * export for each. Nothing that is generated is ever written.
 */

const root = resolve(import.meta.dirname, '..')
const storyModule = '../support/CodeStory'
const marker = /[\\/]stories[\\/]catalogues[\\/]([a-z][a-z0-9-]*)\.codes\.ts$/

interface CodeStory {
  readonly exportName: string
  readonly title: string
  readonly code: string
  readonly args: Readonly<Record<string, unknown>>
}

let sources: Promise<readonly ShownCatalogue[]> | undefined
const dependencies = new Set<string>()

/** The catalogues, run in Node by Vite: TypeScript, JSON and `import.meta.glob` mean what they mean in a browser. */
async function loadCatalogues(): Promise<readonly ShownCatalogue[]> {
  sources ??= runnerImport<{ catalogues: readonly ShownCatalogue[] }>(join(root, 'stories/support/catalogues.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  }).then((result) => {
    for (const file of result.dependencies) dependencies.add(resolve(root, file))
    return result.module.catalogues
  })
  try {
    return await sources
  } catch (error) {
    sources = undefined
    throw error
  }
}

/** `accounts-2000` → `accounts_2000`; the story keeps the code itself as its name. */
const exportNameOf = (code: string): string => code.replace(/[^A-Za-z0-9]/g, '_').replace(/^(?![A-Za-z])/, 'code_')

/** The stories of the catalogue that a marker file stands for. */
export async function codeStories(file: string): Promise<readonly CodeStory[]> {
  const name = marker.exec(file)?.[1]
  const shown = (await loadCatalogues()).find(({ catalogue }) => catalogue.name === name)
  if (shown === undefined) {
    throw new Error(
      `${file}: stories/support/catalogues.ts has no catalogue "${String(name)}". Add it there, or remove this file.`,
    )
  }
  const { catalogue, title, samples } = shown
  const stories = Object.entries(catalogue.errors).map(([code, entry]): CodeStory => {
    const sample = samples[code]
    return {
      exportName: exportNameOf(code),
      title: `Catalogue/${title}/${entry.domain}`,
      code,
      args: {
        catalogue: catalogue.name,
        code,
        operation: sample?.operation ?? 'notKnown',
        signedIn: sample?.widget !== 'signIn',
        values: sample?.values ?? {},
      },
    }
  })
  const names = new Map<string, string>()
  for (const { exportName, code } of stories) {
    const other = names.get(exportName)
    if (other !== undefined)
      throw new Error(`${catalogue.name}: "${code}" and "${other}" would be the same story. Rename one of the codes.`)
    names.set(exportName, code)
  }
  return stories
}

/** Lists the entries in Storybook's index. */
export const codeIndexer: Indexer = {
  test: marker,
  createIndex: async (file) =>
    (await codeStories(file)).map(({ exportName, title, code }) => ({
      type: 'story',
      exportName,
      title,
      name: code,
      tags: ['code'],
    })),
}

/** The text of a marker file as Vite sees it: static, because the test runner doesn't see stories made in a loop. */
async function csf(file: string): Promise<string> {
  const stories = await codeStories(file)
  return [
    `import { codeArgs, codeArgTypes, CodeStory, playCode } from '${storyModule}'`,
    "const meta = { title: 'Catalogue', tags: ['code'], component: CodeStory, args: codeArgs, argTypes: codeArgTypes, play: playCode }",
    'export default meta',
    ...stories.map(
      ({ exportName, code, args }) =>
        `export const ${exportName} = { name: ${JSON.stringify(code)}, args: ${JSON.stringify(args)} }`,
    ),
  ].join('\n')
}

/** Loads the marker files as CSF, and shows them again when anything that they are made from has changed. */
export function codeStoriesPlugin(): Plugin[] {
  const markers = new Set<string>()
  return [
    {
      name: 'react-errata:code-stories',
      enforce: 'pre',
      async load(id) {
        if (!marker.test(id)) return null
        markers.add(id)
        return csf(id)
      },
      configureServer(server) {
        const refresh = (file: string): void => {
          if (!dependencies.has(resolve(file))) return
          sources = undefined
          // Storybook watches the folders of stories only, so the markers are touched; their content stays.
          const now = new Date()
          for (const each of markers) utimesSync(each, now, now)
        }
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, refresh)
      },
    },
    {
      // The test runner takes a story's id from the file's one title; in the index each domain has its own.
      name: 'react-errata:code-story-ids',
      enforce: 'post',
      async transform(code, id) {
        if (process.env.VITEST === undefined || !marker.test(id)) return null
        const titles = new Map((await codeStories(id)).map(({ exportName, title }) => [exportName, title]))
        return code.replace(
          /exportName: "(\w+)",([^}]*?)storyId: "catalogue--/g,
          (_, exportName: string, between: string) =>
            `exportName: "${exportName}",${between}storyId: "${slug(titles.get(exportName) ?? '')}--`,
        )
      },
    },
  ]
}

const slug = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
