// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { pages, root } from './snippets'

/* What the library has is in its docs. */

const pageOf = (name: string): string => pages.find((page) => page.name === name)?.text ?? ''
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The names that a module exports, `export *` followed. */
function exportsOf(path: string): readonly string[] {
  const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest)
  return source.statements.flatMap((statement): readonly string[] => {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement
      if (exportClause && ts.isNamedExports(exportClause)) return exportClause.elements.map(({ name }) => name.text)
      const from = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? join(path, '..', moduleSpecifier.text) : ''
      return statement.isTypeOnly ? exportsOf(`${from}.ts`).filter(isType) : exportsOf(`${from}/index.ts`)
    }
    const declared = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    return declared && isExported ? [statement.name.text] : []
  })
}
const isType = (name: string): boolean => /^[A-Z]/.test(name)

const publicNames = exportsOf('src/index.ts')
const marked = new Set(
  pages.flatMap(({ text }) =>
    [...text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].flatMap(
      ([, code = '']) => code.match(/[\w$]+/g) ?? [],
    ),
  ),
)

describe('the docs', () => {
  it('mention every public export', () => {
    expect(publicNames).toContain('useApiError')
    expect(publicNames).toContain('ErrorBanner')
    expect(publicNames).toContain('Outcome')
    expect(publicNames.filter((name) => !marked.has(name))).toEqual([])
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

  it('list every prop of the provider and every option of a call', () => {
    const membersOf = (path: string, name: string): readonly string[] =>
      [
        ...(new RegExp(`interface ${name}\\b[^{]*\\{([^]*?)^\\}`, 'm').exec(read(path))?.[1] ?? '').matchAll(
          /^ {2}readonly (\w+)\??:/gm,
        ),
      ].map(([, member = '']) => member)
    const tables = (name: string): string =>
      pageOf(name)
        .match(/^\|.*$/gm)
        ?.join('\n') ?? ''
    const props = membersOf('src/react/ApiErrorProvider.tsx', 'ApiErrorProviderProps').filter(
      (prop) => prop !== 'children',
    )
    const options = membersOf('src/store/options.ts', 'ApiErrorOptions')
    const members = membersOf('src/store/presentation.ts', 'ErrorPresentation')
    expect([props.length > 8, options.length > 3, members.length > 10]).toEqual([true, true, true])
    expect(props.filter((prop) => !tables('Api').includes(`\`${prop}\``))).toEqual([])
    expect(options.filter((option) => !tables('TheHook').includes(`\`${option}\``))).toEqual([])
    expect(members.filter((member) => !new RegExp(`\`${member}[\`(]`).test(tables('TheHook')))).toEqual([])
  })
})
