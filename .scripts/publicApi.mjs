import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

/*
 * The public API as text: each entry of package.json's `exports` with what it exports, as the built declarations say it.
 * `node .scripts/publicApi.mjs` writes the file that is reviewed; a test compares it with what was built.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const name = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name

/** Where the reviewed file is. */
export const reviewed = join(root, 'test', 'types', 'publicApi.txt')

/** What is longer holds all codes of a catalogue, and loses its type arguments: other tests compare codes. */
const longest = 1500

/** Handed from an entry to a prop, and looked into by nobody else: what is in it may change. */
const opaque = new Set(['Engine'])

/**
 * The entries that are modules, by the name under which they are imported, with the path of their declarations.
 * Of the messages, which all look the same, one stands for all.
 */
export function moduleEntries() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.entries(exports).flatMap(([entry, target]) => {
    const types = typeof target === 'object' ? target.types : undefined
    if (!types || types.endsWith('.css.d.ts')) return []
    const example = (path) => path.replace('*', 'en/common')
    return [{ entry: example(entry).replace('.', name), types: join(root, example(types)) }]
  })
}

/** The entries that are files to be read, not modules. */
function fileEntries() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'string' || target.types.endsWith('.css.d.ts'))
    .map(([entry]) => entry.replace('.', name))
}

/**
 * What each entry exports.
 * @returns the entries with their exports, and a checker to ask more
 */
export function readPublicApi() {
  const entries = moduleEntries()
  const program = ts.createProgram({
    rootNames: entries.map(({ types }) => types),
    options: {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2022,
      jsx: ts.JsxEmit.ReactJSX,
      skipLibCheck: true,
      strict: true,
      noEmit: true,
      types: [],
    },
  })
  const checker = program.getTypeChecker()
  const described = entries.map(({ entry, types }) => {
    const source = program.getSourceFile(types)
    const symbol = source && checker.getSymbolAtLocation(source)
    if (!symbol) throw new Error(`${entry} has no declarations at ${types}: run "npm run build" first.`)
    const typesAlone = typesOfStars(source, checker)
    const found = checker.getExportsOfModule(symbol).map((exported) => {
      const described = describe(exported, checker)
      return typesAlone.has(exported) ? { ...described, isValue: false } : described
    })
    return { entry, exports: found.sort((one, other) => (one.name < other.name ? -1 : 1)) }
  })
  return { entries: described, checker }
}

/** What a module takes over with `export type *`. */
function typesOfStars(source, checker) {
  const modules = source.statements.flatMap((statement) => {
    const isStar = ts.isExportDeclaration(statement) && statement.isTypeOnly && !statement.exportClause
    return isStar ? (checker.getSymbolAtLocation(statement.moduleSpecifier) ?? []) : []
  })
  return new Set(modules.flatMap((symbol) => checker.getExportsOfModule(symbol)))
}

function describe(exported, checker) {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const declarations = symbol.declarations ?? []
  const parameters = declarations.flatMap((node) => node.typeParameters ?? []).filter(({ default: own }) => !own)
  // With `export type`, a class is a type alone.
  const isTypeOnly = (exported.declarations ?? []).some(
    (node) => ts.isExportSpecifier(node) && (node.isTypeOnly || node.parent.parent.isTypeOnly),
  )
  return {
    name: exported.name,
    symbol,
    isValue: !isTypeOnly && (symbol.flags & ts.SymbolFlags.Value) !== 0,
    isType: (symbol.flags & ts.SymbolFlags.Type) !== 0,
    /** How many type arguments it needs. */
    arity: symbol.flags & ts.SymbolFlags.Type ? parameters.length : 0,
  }
}

const printer = ts.createPrinter({ removeComments: true })

/** The compiler writes the members of a union in the order in which it met them, which changes with unrelated files. */
const sortUnions = (source) => (context) => {
  const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, source)
  const visit = (node) => {
    const visited = ts.visitEachChild(node, visit, context)
    if (!ts.isUnionTypeNode(visited)) return visited
    const sorted = [...visited.types].sort((one, other) => (print(one) < print(other) ? -1 : 1))
    return context.factory.createUnionTypeNode(sorted)
  }
  return visit
}

/** A declaration without its comments, each on as few lines as the compiler writes it. */
function textOf(declaration) {
  const source = declaration.getSourceFile()
  // The type of a variable is inferred, everything else is as it was written.
  const node = ts.isVariableDeclaration(declaration)
    ? ts.transform(declaration.parent.parent, [sortUnions(source)]).transformed[0]
    : declaration
  const text = printer
    .printNode(ts.EmitHint.Unspecified, node, source)
    .replaceAll(/^(?:export |default |declare )+/gm, '')
    .replaceAll(/import\("\.[^"]*"\)\./g, '')
    .replaceAll(/ {4}/g, '  ')
    .replace(/;$/, '')
  // An interface is read line by line, everything else as one.
  if (ts.isInterfaceDeclaration(declaration) || ts.isClassDeclaration(declaration)) return text
  const line = text.replaceAll(/\s*\n\s*/g, ' ')
  return line.length <= longest ? line : line.replace(/<.*$/s, '<…>')
}

/** @param alias the name under which it is exported */
function lines({ symbol, name: alias, isValue, isType }, checker) {
  if (symbol.flags & ts.SymbolFlags.ValueModule) {
    // A namespace: each member by itself.
    const members = checker.getExportsOfModule(symbol).map((member) => describe(member, checker))
    return members.flatMap((member) => lines({ ...member, name: `${alias}.${member.name}` }, checker))
  }
  return (symbol.declarations ?? []).map((declaration) => {
    const text = textOf(declaration)
    if (opaque.has(symbol.name)) return `${symbol.name}: opaque`
    if (!isValue && !isType) return `only for typeof: ${text}`
    return alias === symbol.name && alias !== 'default' ? text : `${alias}: ${text}`
  })
}

/** The types that a declaration names. */
function namedBy(declaration, checker) {
  const found = new Set()
  if (ts.isInterfaceDeclaration(declaration) && opaque.has(declaration.name.text)) return []
  const visit = (node) => {
    const named =
      (ts.isTypeReferenceNode(node) && node.typeName) ||
      (ts.isExpressionWithTypeArguments(node) && node.expression) ||
      (ts.isImportTypeNode(node) && node.qualifier)
    const symbol = named && checker.getSymbolAtLocation(named)
    if (symbol) found.add(symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
    ts.forEachChild(node, visit)
  }
  visit(declaration)
  return [...found]
}

const isOurs = ({ declarations: [first] = [] }) =>
  first !== undefined &&
  first.getSourceFile().fileName.startsWith(`${dist.split(sep).join('/')}/`) &&
  !ts.isTypeParameterDeclaration(first)

/** The public API as the reviewed file has it. Needs what `npm run build` makes. */
export function describePublicApi() {
  const { entries, checker } = readPublicApi()
  const publicSymbols = new Set(entries.flatMap((entry) => entry.exports.map(({ symbol }) => symbol)))
  const shown = new Map()
  const text = []
  const hidden = new Map()
  for (const { entry, exports } of entries) {
    text.push(`# ${entry}`, '')
    for (const described of exports) {
      const { name: exported, symbol } = described
      const before = shown.get(symbol)
      if (before) text.push(`${exported}: as in ${before}`)
      else text.push(...lines(described, checker))
      shown.set(symbol, before ?? entry)
      for (const declaration of symbol.declarations ?? []) {
        for (const named of namedBy(declaration, checker)) {
          if (publicSymbols.has(named) || !isOurs(named)) continue
          hidden.set(named, [...new Set([...(hidden.get(named) ?? []), exported])])
        }
      }
    }
    text.push('')
  }
  text.push('# Files', '', ...fileEntries(), '')
  text.push('# Named by something public, and exported by no entry', '')
  const named = [...hidden].map(([symbol, users]) => {
    const file = relative(dist, symbol.declarations[0].getSourceFile().fileName).split(sep).join('/')
    return `${symbol.name} (${file.replace('.d.ts', '')}): ${users.sort().join(', ')}`
  })
  return `${[...text, ...named.sort()].join('\n')}\n`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(reviewed, describePublicApi())
  console.log(`${relative(root, reviewed)}: written`)
}
