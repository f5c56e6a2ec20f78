// @vitest-environment node
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { pages, readme, root, type Snippet, snippetsOf } from './snippets'

/* Every block of TypeScript in the docs and in README.md compiles against the library, as strictly as the library. */

const folder = join(root, '.cache/docs')
const snippets = [...pages, readme].flatMap(snippetsOf)
const pathOf = ({ page, file }: Snippet): string => join(folder, page.name, file)

const base = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config as {
  readonly compilerOptions: object
}
const { options } = ts.parseJsonConfigFileContent(
  {
    files: [],
    compilerOptions: {
      ...base.compilerOptions,
      // An example is a part of something: what it declares may be used elsewhere. Each is a module.
      noUnusedLocals: false,
      noUnusedParameters: false,
      isolatedModules: false,
      moduleDetection: 'force',
      paths: {
        'react-errata': ['./src/index.ts'],
        'react-errata/core': ['./src/core/index.ts'],
        'react-errata/adapters/*': ['./src/adapters/*'],
        'react-errata/catalogue': ['./src/catalogue/index.ts'],
        'react-errata/engine': ['./src/engine/index.ts'],
        'react-errata/parts': ['./src/components/parts/index.ts'],
        'react-errata/testing': ['./src/testing/index.ts'],
        'react-errata/catalogues/*': ['./src/catalogues/*/index', './src/catalogues/*'],
        'react-errata/locales/*': ['./locales/*.json'],
        'react-errata/styles.css': ['./src/components/styles.css'],
        'react-errata/styles.layer.css': ['./src/components/styles.css'],
      },
    },
  },
  ts.sys,
  root,
)

// The library's own files are read once for all programs.
const host = ts.createCompilerHost(options)
const known = new Map<string, ts.SourceFile | undefined>()
const read = host.getSourceFile.bind(host)
host.getSourceFile = (name, ...rest) => {
  if (!known.has(name)) known.set(name, read(name, ...rest))
  return known.get(name)
}

rmSync(folder, { recursive: true, force: true })
for (const snippet of snippets) {
  mkdirSync(dirname(pathOf(snippet)), { recursive: true })
  writeFileSync(pathOf(snippet), `${snippet.preamble}${snippet.code}`)
}

function mistakesIn(checked: readonly Snippet[]): readonly string[] {
  // Every application imports the main entry somewhere; a block that only adds to its types doesn't.
  const rootNames = [...checked.map(pathOf), join(root, 'src/index.ts')]
  const program = ts.createProgram({ rootNames, options, host })
  return checked.flatMap((snippet) => {
    const source = program.getSourceFile(pathOf(snippet))
    const hidden = snippet.preamble.split('\n').length - 1
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((found) => {
      const line = source?.getLineAndCharacterOfPosition(found.start ?? 0).line ?? 0
      const text = ts.flattenDiagnosticMessageText(found.messageText, '\n')
      return `${snippet.page.path}:${String(snippet.line + line - hidden)} (${snippet.file}) ${text}`
    })
  })
}

// What registers catalogues does so for the whole program: it gets one of its own.
const registers = ({ code }: Snippet): boolean => code.includes("declare module 'react-errata'")

describe('the examples', () => {
  it('are found', () => {
    expect(snippets.length).toBeGreaterThan(30)
    const names = snippets.map(pathOf)
    expect(new Set(names).size, 'two blocks of a page with the same file name').toBe(names.length)
  })

  it('compile', () => {
    expect(mistakesIn(snippets.filter((snippet) => !registers(snippet)))).toEqual([])
  }, 60_000)

  it.each(
    snippets.filter(registers).map((snippet) => [`${snippet.page.path}:${String(snippet.line)}`, snippet] as const),
  )(
    'compile: %s',
    (_, snippet) => {
      expect(mistakesIn([snippet])).toEqual([])
    },
    60_000,
  )
})
