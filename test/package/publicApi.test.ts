import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { describePublicApi, moduleEntries, readPublicApi, reviewed } from '../../.scripts/publicApi.mjs'
import { root } from './built'

/*
 * What can be imported from the package, as its declarations say it. The whole of it is a file that is reviewed, so that
 * nothing becomes public, or stops being it, by accident.
 */

const { entries } = readPublicApi()

test('the public API is the reviewed one', () => {
  const how = `If the public API is meant to change: run "npm run build && node .scripts/publicApi.mjs", look at what differs in ${relative(root, reviewed)}, commit it, and say it in CHANGELOG.md.`
  expect(describePublicApi().split('\n'), how).toEqual(readFileSync(reviewed, 'utf8').split('\n'))
})

test.each(moduleEntries())('$entry has at run time what it declares', async ({ entry, types }) => {
  const url = pathToFileURL(types.replace(/\.d\.ts$/, '.js')).href
  const module = (await import(/* @vite-ignore */ url)) as object
  const declared = entries.find((one) => one.entry === entry)?.exports.filter(({ isValue }) => isValue)
  expect(Object.keys(module).sort()).toEqual(declared?.map(({ name }) => name).sort())
})

/** A file that imports everything of every entry, values as values and types as types, as an application does. */
function importEverything(): string {
  return entries
    .flatMap(({ entry, exports }, index) => {
      const local = (name: string): string => `${name}_${String(index)}`
      const values = exports.filter(({ isValue }) => isValue)
      const types = exports.filter(({ isType }) => isType)
      const parameters = (arity: number): string => (arity === 0 ? '' : `<${Array(arity).fill('any').join(', ')}>`)
      const names = values.map(({ name }) => `${name} as ${local(name)}`)
      // What is both is used as both, under one name.
      const onlyTypes = types.filter(({ isValue }) => !isValue).map(({ name }) => `type ${name} as ${local(name)}`)
      return [
        `import { ${[...names, ...onlyTypes].join(', ')} } from '${entry}'`,
        `export const values_${String(index)} = [${values.map(({ name }) => local(name)).join(', ')}]`,
        ...types.map(
          ({ name, arity }) => `export type Use_${local(name)} = { use: ${local(name)}${parameters(arity)} }`,
        ),
      ]
    })
    .join('\n')
}

const resolutions = [
  ['bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ['nodenext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
] as const

describe('every export of every entry can be imported and used', () => {
  test.each(resolutions)(
    '%s',
    (_, module, moduleResolution) => {
      const options: ts.CompilerOptions = {
        module,
        moduleResolution,
        target: ts.ScriptTarget.ES2022,
        jsx: ts.JsxEmit.ReactJSX,
        strict: true,
        skipLibCheck: true,
        noEmit: true,
        types: [],
      }
      const user = join(root, 'user.mts')
      const host = ts.createCompilerHost(options)
      const { fileExists, getSourceFile } = host
      const text = importEverything()
      host.fileExists = (path) => path === user || fileExists(path)
      host.getSourceFile = (path, language, ...rest) =>
        path === user ? ts.createSourceFile(path, text, language) : getSourceFile(path, language, ...rest)
      const program = ts.createProgram([user], options, host)
      const source = program.getSourceFile(user)
      const mistakes = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      expect(mistakes.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
      expect(text.length).toBeGreaterThan(5000)
    },
    30_000,
  )
})
