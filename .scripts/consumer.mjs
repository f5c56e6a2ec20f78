import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { chromium } from 'playwright'
import { build as vite } from 'vite'
import { findBrowser } from './browser.mjs'
import { checkPage, expected, install, manifest, root, run } from './consumerProject.mjs'
import { filesIn } from './filesIn.mjs'
import { pack } from './pack.mjs'

/*
 * The package as its users get it: the tarball, installed into small projects outside of this one, with the lowest and the
 * highest versions of its peers. Each project is type-checked, rendered on a server, bundled, and hydrated in a browser that
 * must not warn.
 */

const { devDependencies, peerDependencies } = manifest
const lowest = (name) => /\d+\.\d+\.\d+/.exec(peerDependencies[name])[0]

/** The peers of each project: what the ranges begin with, and what this project itself is tested with. */
const projects = {
  lowest: {
    react: lowest('react'),
    'react-dom': lowest('react-dom'),
    'react-intl': lowest('react-intl'),
    '@types/react': '18.3.12',
    '@types/react-dom': '18.3.1',
  },
  highest: Object.fromEntries(
    ['react', 'react-dom', 'react-intl', '@types/react', '@types/react-dom'].map((name) => [
      name,
      devDependencies[name],
    ]),
  ),
}

const mediaTypes = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

let failures = 0
async function check(what, run) {
  const started = Date.now()
  try {
    await run()
    console.log(`  ok      ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  } catch (error) {
    failures += 1
    console.log(`  FAILED  ${what}\n${indent(error instanceof Error ? error.message : String(error))}`)
  }
}
const indent = (text) => text.replaceAll(/^/gm, '          ')

const work = mkdtempSync(join(tmpdir(), 'react-errata-consumer-'))
try {
  mkdirSync(join(work, 'tarball'))
  const tarball = pack(join(work, 'tarball'))
  const { executablePath, args } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args })
  try {
    for (const [name, versions] of Object.entries(projects)) await tryProject(name, versions, tarball, browser)
  } finally {
    await browser.close()
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.log(failures === 0 ? 'Every consumer works.' : `${failures} checks failed.`)
process.exitCode = failures === 0 ? 0 : 1

async function tryProject(name, versions, tarball, browser) {
  const folder = join(work, name)
  cpSync(join(root, 'test', 'consumer', 'app'), folder, { recursive: true })
  const dependencies = { ...versions, 'react-errata': `file:${tarball}` }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, private: true, type: 'module', dependencies }))
  console.log(`${name}: react ${versions.react}, react-intl ${versions['react-intl']}`)
  await check('install', () => install(folder))
  if (!existsSync(join(folder, 'node_modules', 'react-errata'))) return

  for (const resolution of ['bundler', 'nodenext']) {
    await check(`types: ${resolution}`, () => checkTypes(folder, `tsconfig.${resolution}.json`))
  }

  let html = { split: '', single: '' }
  await check('renders on a Node server', async () => {
    await esbuild({
      absWorkingDir: folder,
      entryPoints: ['server.tsx'],
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      jsx: 'automatic',
      outfile: 'server.mjs',
    })
    const { output, errors } = await run(process.execPath, ['server.mjs'], {
      cwd: folder,
      env: { NODE_ENV: 'development' },
    })
    if (errors.trim() !== '') throw new Error(`it warns:\n${errors}`)
    html = JSON.parse(output)
    const missing = ['banner', 'field'].filter((surface) => !html.single.includes(escapeHtml(expected[surface])))
    if (missing.length > 0) throw new Error(`not on the page: ${missing.join(', ')}\n${html.single}`)
  })

  for (const mode of ['development', 'production']) {
    const bundles = [
      { what: `esbuild, split, ${mode}`, page: 'split', build: () => bundleWithEsbuild(folder, 'split', mode) },
      { what: `esbuild, single file, ${mode}`, page: 'single', build: () => bundleWithEsbuild(folder, 'single', mode) },
      { what: `Vite, split, ${mode}`, page: 'split', build: () => bundleWithVite(folder, 'split', mode) },
      { what: `Vite, single file, ${mode}`, page: 'single', build: () => bundleWithVite(folder, 'single', mode) },
    ]
    for (const { what, page, build } of bundles) {
      await check(`${what}: hydrates`, async () => {
        const out = await build()
        if (page === 'single' && filesIn(out).filter((file) => file.endsWith('.js')).length !== 1) {
          throw new Error(`not one file: ${filesIn(out).join(', ')}`)
        }
        await hydrate(browser, out, html[page], page)
      })
    }
  }
}

/** The compiler reads all declarations, ours included; what other packages have wrong in theirs isn't ours to fail for. */
async function checkTypes(folder, config) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  try {
    await run(process.execPath, [tsc, '-p', config, '--pretty', 'false'], { cwd: folder })
  } catch (error) {
    const ours = error.message
      .split('\n')
      .filter(
        (line) =>
          /error TS/.test(line) && (!line.startsWith('node_modules/') || line.startsWith('node_modules/react-errata/')),
      )
    if (ours.length > 0) throw new Error(ours.join('\n'), { cause: error })
  }
}

async function bundleWithEsbuild(folder, page, mode) {
  const out = join(folder, `esbuild-${page}-${mode}`)
  await esbuild({
    absWorkingDir: folder,
    entryPoints: { client: `client.${page}.tsx` },
    bundle: true,
    splitting: page === 'split',
    format: page === 'split' ? 'esm' : 'iife',
    minify: mode === 'production',
    jsx: 'automatic',
    outdir: out,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  })
  return out
}

async function bundleWithVite(folder, page, mode) {
  const out = join(folder, `vite-${page}-${mode}`)
  const format = page === 'split' ? 'es' : 'iife'
  await vite({
    configFile: false,
    root: folder,
    mode,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      outDir: out,
      minify: mode === 'production',
      cssCodeSplit: false,
      rolldownOptions: {
        input: { client: join(folder, `client.${page}.tsx`) },
        output: {
          format,
          entryFileNames: '[name].js',
          assetFileNames: 'client[extname]',
          ...(page === 'single' && { codeSplitting: false }),
        },
      },
    },
  })
  return out
}

/** Opens the page that the server rendered, with a bundle, and waits for the German copy on all three surfaces. */
async function hydrate(browser, out, html, page) {
  const script =
    page === 'split' ? '<script type="module" src="client.js"></script>' : '<script src="client.js"></script>'
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Widget</title><link rel="icon" href="data:,">` +
      `<link rel="stylesheet" href="client.css"></head><body><div id="root">${html}</div>${script}</body></html>`,
  )
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
    if (!existsSync(join(out, path))) return response.writeHead(404).end()
    response
      .writeHead(200, { 'Content-Type': mediaTypes[extname(path)] ?? 'text/plain' })
      .end(readFileSync(join(out, path)))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await checkPage(browser, `http://127.0.0.1:${server.address().port}/`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;')
}
