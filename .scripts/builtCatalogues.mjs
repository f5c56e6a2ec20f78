import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const built = (path) => import(pathToFileURL(join(root, 'dist', path)).href)

/** The steps of the built library that decide what an entry shows. */
export async function builtCore() {
  const [{ resolveProblem }, { copyIds }] = await Promise.all([
    built('core/resolveProblem.js'),
    built('core/copyIds.js'),
  ])
  return { resolveProblem, copyIds }
}

/** Every catalogue of the built package with its developers' descriptions, `common` last. */
export async function builtCatalogues() {
  const names = readdirSync(join(root, 'src', 'catalogues'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(a === 'common') - Number(b === 'common') || a.localeCompare(b))
  return Promise.all(
    names.map(async (name) => {
      const definitions = await built(name === 'common' ? 'catalogue/common.js' : `catalogues/${name}/definitions.js`)
      const { descriptions } = await built(`catalogues/${name}/describe.js`)
      return { catalogue: definitions[name], descriptions }
    }),
  )
}
