import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/*
 * README's sizes are those of stories/docs/sizes.json, the larger of the two bundlers'. A test compares them, and
 * `node .scripts/readmeSizes.mjs` writes them.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A row of README's table, as it begins → the row of the figures. */
const rows = {
  'with the page:': 'provider, scope, hook, reporters, three surfaces, a catalogue',
  'the stylesheet': 'stylesheet',
  'all of it,': 'all code together, with one catalogue in English',
  'for comparison: sonner': 'sonner',
}

/**
 * README with the figures of today.
 * @param {string} readme
 * @param {readonly { what: string, sizes: Readonly<Record<string, number>> }[]} figures
 * @throws if a row is missing on either side
 */
export function withSizes(readme, figures) {
  return Object.entries(rows).reduce((text, [start, what]) => {
    const figure = figures.find((row) => row.what === what)
    if (!figure) throw new Error(`stories/docs/sizes.json has no row "${what}": correct .scripts/readmeSizes.mjs.`)
    const row = text.split('\n').find((line) => line.startsWith(`| ${start}`))
    if (!row) throw new Error(`README.md has no row "${start}": correct .scripts/readmeSizes.mjs.`)
    const size = Math.max(...Object.values(figure.sizes)) / 1000
    return text.replace(row, row.replace(/\| [^|]* \|$/, `| ${size.toFixed(1)} kB |`))
  }, readme)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = join(root, 'README.md')
  const figures = JSON.parse(readFileSync(join(root, 'stories', 'docs', 'sizes.json'), 'utf8'))
  writeFileSync(path, withSizes(readFileSync(path, 'utf8'), figures))
  console.log('README.md: written')
}
