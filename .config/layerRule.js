import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { layerProblem, packageProblem } from './layers.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(root, 'src')

/** From `src`, with forward slashes; what lies outside of it, as `locales/…`, from the root. */
function place(path) {
  const inSource = relative(source, path)
  return (inSource.startsWith('..') ? relative(root, path) : inSource).split(sep).join('/')
}

/** True where nothing of an import is left when the program runs. */
const isType = ({ importKind, exportKind, specifiers = [], type }) =>
  type === 'TSImportType' ||
  importKind === 'type' ||
  exportKind === 'type' ||
  (specifiers.length > 0 && specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type'))

/** Holds the direction of imports in `src`, types included. */
export const layerRule = {
  meta: { type: 'problem', docs: { description: 'imports go to the left' }, schema: [] },
  create(context) {
    const check = (node, specifier, isLazy = false) => {
      if (typeof specifier !== 'string') return
      const from = place(context.filename)
      const message = specifier.startsWith('.')
        ? layerProblem(from, place(resolve(dirname(context.filename), specifier)), { isType: isType(node), isLazy })
        : packageProblem(from, specifier)
      if (message) context.report({ node, message })
    }
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.value, true),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
    }
  },
}
