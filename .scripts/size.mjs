import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundlers } from './size/bundle.mjs'
import { makeProject } from './size/project.mjs'
import { measureAll } from './size/rows.mjs'

/*
 * Measures the packed package as an application bundles it with esbuild and with Vite: minified, each file gzipped, React left
 * out, everything else counted. Other toasters are measured in the same way. A kilobyte is 1000 bytes. Fails if either bundler
 * misses a budget, or if the docs tell old figures.
 *
 * `--report` never fails. `--detail` lists the modules of the eager code. `--json` writes the figures for the docs.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (!existsSync(join(root, 'dist', 'index.js'))) {
  console.error('There is no built package: run `npm run build` first.')
  process.exit(1)
}
const wants = (option) => process.argv.includes(option)
// Vite asks for it before anything else.
process.env.NODE_ENV = 'production'

const project = makeProject()
try {
  const { rows, application } = await measureAll(project)
  print(rows)
  if (wants('--detail')) for (const [name, parts] of Object.entries(application)) printDetail(name, parts)
  if (wants('--json')) writeJson(rows)
  const missed = rows.map(complaints).filter((lines) => lines.length > 0)
  if (missed.length > 0) console.log(['', 'Budgets that are missed:', ...missed.flat()].join('\n'))
  const old = isOutdated(rows)
  if (old) console.log('\nThe figures in the docs are out of date: `npm run size -- --json` writes them anew.')
  const checks = rows.filter(({ budget }) => budget !== undefined).length + 1
  const failed = missed.length + Number(old)
  console.log(`\n${checks - failed} passed, ${failed} failed`)
  if (failed > 0 && !wants('--report')) process.exitCode = 1
} finally {
  project.remove()
}

/** The larger of both bundlers' figures, which is the one that counts. */
function worst({ sizes }) {
  return Math.max(...Object.values(sizes).map((size) => size ?? Infinity))
}

/** A budget that isn't reached yet has a limit above it: what is over that fails. */
function verdict({ sizes, budget, limit = budget }) {
  const size = worst({ sizes })
  if (size <= budget) return 'kept'
  return size <= limit ? `not reached yet, ≤ ${limit / 1000} kB` : 'OVER'
}

/** A line for each bundler that misses the budget, or the limit where there is one. */
function complaints({ what, sizes, eager, budget: aim, limit: budget = aim, unit }) {
  if (budget === undefined || worst({ sizes }) <= budget) return []
  return Object.entries(sizes)
    .filter(([, size]) => size === undefined || size > budget)
    .map(([bundler, size]) => {
      if (size !== undefined) return `  ${what}: ${shown(size - budget, unit)} too much (${bundler})`
      const there = eager?.[bundler]
      return there === undefined
        ? `  ${what}: not found in the bundle (${bundler}); were the modules renamed?`
        : `  ${what}: loaded with the page, ${shown(there)} (${bundler})`
    })
}

/** Tells whether the docs show other figures. Within 5 %, or 0.2 kB, they are right enough. */
function isOutdated(rows) {
  const path = join(root, 'stories', 'docs', 'sizes.json')
  const told = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
  const isRight = ({ what, sizes, budget, unit }, at) =>
    told[at]?.what === what &&
    told[at].budget === budget &&
    Object.entries(sizes).every(([bundler, size = 0]) => {
      const tolerance = unit === 'files' ? 0 : Math.max(size * 0.05, 200)
      return Math.abs(size - (told[at].sizes[bundler] ?? 0)) <= tolerance
    })
  return told.length !== rows.length || !rows.every(isRight)
}

function shown(size, unit) {
  if (size === undefined) return '–'
  return unit === 'files' ? `${size} files` : `${(size / 1000).toFixed(2)} kB`
}

function print(rows) {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const header = [`${name} ${version}, min + gzip`, ...Object.keys(bundlers), 'budget', '']
  const table = rows.map((row) => [
    `  ${row.what}`,
    ...Object.keys(bundlers).map((bundler) => shown(row.sizes[bundler], row.unit)),
    row.budget === undefined ? '' : row.unit === 'files' ? `${row.budget} files` : `≤ ${row.budget / 1000} kB`,
    row.budget === undefined ? '' : verdict(row),
  ])
  const widths = header.map((_, column) => Math.max(...[header, ...table].map((cells) => cells[column].length)))
  const line = ([what, ...cells]) =>
    [
      what.padEnd(widths[0]),
      ...cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padStart(widths[at + 1]))),
    ]
      .join('  ')
      .trimEnd()
  console.log(line(header))
  let section = ''
  rows.forEach((row, at) => {
    if (row.section !== section) console.log(row.section)
    section = row.section
    console.log(line(table[at]))
  })
}

function printDetail(bundler, { eager }) {
  console.log(`\nEager code of the application with ${bundler}, minified bytes by module:`)
  for (const [module, bytes] of [...eager.modules].sort((a, b) => b[1] - a[1])) {
    console.log(`${String(bytes).padStart(7)}  ${module}`)
  }
}

function writeJson(rows) {
  const told = rows.map(({ section, what, sizes, budget, unit }) => ({ section, what, sizes, budget, unit }))
  writeFileSync(join(root, 'stories', 'docs', 'sizes.json'), `${JSON.stringify(told, undefined, 2)}\n`)
  console.log('\nWritten: stories/docs/sizes.json')
}
