// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { describeMembers } from '../../.scripts/reference.mjs'
import { docsPages } from '../../.storybook/listedPages'
import { pages, root } from './snippets'

/* What the library has is in its docs. */

const pageOf = (name: string): string => pages.find((page) => page.name === name)?.text ?? ''
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const isFile = (path: string): boolean => existsSync(join(root, path))
const fileAt = (path: string): string =>
  [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find(isFile) ?? `${path}: not found`

/** The names that a module exports, `export *` followed. */
function exportsOf(path: string): readonly string[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement): readonly string[] => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement
      if (exportClause && ts.isNamedExports(exportClause)) return exportClause.elements.map(({ name }) => name.text)
      const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''
      const all = exportsOf(fileAt(join(path, '..', from)))
      return statement.isTypeOnly ? all.filter(isType) : all
    }
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
    }
    const declares =
      ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement)
    return declares && statement.name ? [statement.name.text] : []
  })
}
const isType = (name: string): boolean => /^[A-Z]/.test(name)

/** The source of each entry of the package that is a module of code. */
const entries = Object.entries(
  (JSON.parse(read('package.json')) as { exports: Record<string, string | { default: string }> }).exports,
).flatMap(([entry, target]) => {
  const built = typeof target === 'string' ? target : target.default
  if (!built.endsWith('.js') || built.includes('*')) return []
  return [[entry, fileAt(built.replace('./dist/', 'src/').replace(/(\/index)?\.js$/, ''))] as const]
})

const marked = new Set(
  pages.flatMap(({ text }) =>
    [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].flatMap(
      ([, code = '']) => code.match(/[\w$]+/g) ?? [],
    ),
  ),
)

describe('the docs', () => {
  it('have every page in the order of the sidebar, once', () => {
    const titles = pages.map(({ text }) => /<Meta title="Docs\/([^"]+)" \/>/.exec(text)?.[1])
    const order = /'Docs',\s*\[([^\]]*)\]/.exec(read('.storybook/preview.tsx'))?.[1] ?? ''
    expect([...order.matchAll(/'([^']+)'/g)].map(([, title]) => title).sort()).toEqual([...titles].sort())
  })

  it('have a first sentence for each page, for llms.txt', () => {
    for (const { title, about } of docsPages(join(root, 'stories'))) {
      expect(about.length, title).toBeGreaterThan(20)
      expect(about, title).toMatch(/\.$/)
    }
  })

  it.each(entries)('mention every export of %s', (_, path) => {
    const names = exportsOf(path)
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => !marked.has(name))).toEqual([])
  })

  it('mention every preset', () => {
    const names = exportsOf('src/catalogue/presets.ts')
    expect(names).toContain('restricted')
    expect(names.filter((name) => !pageOf('Catalogues').includes(`\`${name}`))).toEqual([])
    expect(names.filter((name) => !pageOf('Api').includes(`\`presets.${name}`))).toEqual([])
  })

  it('explain every error of the library by its name, in the order of its source', () => {
    const names = [...read('src/errataError.ts').matchAll(/^ {2}\| '([^']+)'$/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(15)
    const text = pageOf('Troubleshooting')
    expect([...text.matchAll(/^## `([^`]+)`$/gm)].map(([, name]) => name)).toEqual(names)
    for (const section of text.split(/^## `/m).slice(1)) {
      for (const part of ['Says', 'Why', 'Fix']) expect(section).toContain(`**${part}**:`)
    }
  })

  const css = read('src/components/styles.css').replace(/\/\*[^]*?\*\//g, '')
  it('name every custom property of the stylesheet', () => {
    // How colours are computed and what the toaster tells its own rules is nobody else's business.
    const inner = /^--errata-(?:brand-|covered-|room|(?:act|line|dark|light)$)/
    const names = [...css.matchAll(/--errata-[\w-]+/g)].map(([name]) => name)
    const used = new Set(names.filter((name) => !inner.test(name)))
    expect(used.size).toBeGreaterThan(20)
    expect([...used].filter((name) => !pageOf('Theming').includes(`\`${name}\``))).toEqual([])
    const named = [...pageOf('Theming').matchAll(/`(--errata-[\w-]+)`/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !names.includes(name))).toEqual([])
  })

  const membersOf = (path: string, name: string): readonly string[] =>
    [
      ...(new RegExp(`interface ${name}\\b[^{]*\\{([^]*?)^\\}`, 'm').exec(read(path))?.[1] ?? '').matchAll(
        /^ {2}readonly (\w+)\??:/gm,
      ),
    ].map(([, member = '']) => member)

  const described = describeMembers()

  it('show the members of everything that is exported to be filled in, and of what the hooks return', () => {
    const named = entries.flatMap(([, path]) => exportsOf(path))
    const filledIn = named.filter((name) => /^[A-Z]\w+(?:Props|Options|Changes|Filter|Definition)$/.test(name))
    expect(filledIn.length).toBeGreaterThan(20)
    const results = ['ErrorPresentation', 'FieldErrorResult', 'Recovery', 'PresentedViolation', 'Problem']
    // The provider's props are the inner interface's with children. The others are explained where they are used.
    const elsewhere = ['ApiErrorProviderProps', 'RecoveryDefinition', 'SwrErrorOptions']
    const missing = [...filledIn, ...results, 'ProviderProps'].filter((name) => !(name in described))
    expect(missing.filter((name) => !elsewhere.includes(name))).toEqual([])
  })

  it('have every member of the surfaces and hooks in the reference', () => {
    const least = { ErrorBannerProps: 4, ErrorToasterProps: 4, ErrorToastProps: 1, ApiErrorScopeProps: 1 }
    const more = { FieldErrorOptions: 2, TestErrorProviderProps: 1, ProviderProps: 9, ErrorPresentation: 11 }
    for (const [name, count] of Object.entries({ ...least, ...more })) {
      expect(described[name]?.members.length, name).toBeGreaterThanOrEqual(count)
    }
  })

  it('explain every option of a call, and every member of what comes out of it, on the page of the hook', () => {
    const tables = (name: string): string =>
      pageOf(name)
        .match(/^\|.*$/gm)
        ?.join('\n') ?? ''
    const options = membersOf('src/store/options.ts', 'ApiErrorOptions')
    const members = membersOf('src/store/presentation.ts', 'ErrorPresentation')
    expect([options.length > 3, members.length > 10]).toEqual([true, true])
    expect(options.filter((option) => !tables('TheHook').includes(`\`${option}\``))).toEqual([])
    expect(members.filter((member) => !new RegExp(`\`${member}[\`(]`).test(tables('TheHook')))).toEqual([])
  })
})
