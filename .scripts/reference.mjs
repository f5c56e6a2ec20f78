import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'
import { filesIn } from './filesIn.mjs'

/*
 * Props and options for the API page, from the doc comments of the source: name, type, default, meaning.
 * `node .scripts/reference.mjs` writes the file that the page shows; a test compares it with the source.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const written = join(root, 'stories', 'docs', 'reference.json')

/** The interfaces that the API page shows, in its order. */
export function shownNames() {
  const page = readFileSync(join(root, 'stories', 'docs', 'Api.mdx'), 'utf8')
  return [...page.matchAll(/<Members of="(\w+)" \/>/g)].map(([, name]) => name)
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim()

function commentOf(node) {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  return oneLine(ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? '')
}

/** A comment's sentence about the default, apart from the others. */
function splitDefault(comment) {
  const found = /(?:^|\s)Default:? (.+?)\.(?=\s|$)/.exec(comment)
  if (!found) return { about: comment }
  return { about: oneLine(comment.replace(found[0], '')), default: found[1] }
}

const printer = ts.createPrinter({ removeComments: true })

/** A type on one line, as the page needs it: what may be left out isn't `undefined` as well. */
const typeText = (node, source) =>
  oneLine(printer.printNode(ts.EmitHint.Unspecified, node, source))
    .replace(/; }/g, ' }')
    .replace(/\breadonly (?=\w+\??:)/g, '')
    .replace(/ \| undefined$/, '')

function memberOf(member, source) {
  const isMethod = ts.isMethodSignature(member)
  if (!(isMethod || ts.isPropertySignature(member)) || !ts.isIdentifier(member.name)) return []
  const type = isMethod ? typeText(member, source).slice(member.name.text.length) : typeText(member.type, source)
  return [
    {
      name: member.name.text,
      type,
      ...(member.questionToken === undefined && { required: true }),
      ...splitDefault(commentOf(member)),
    },
  ]
}

/** What an interface takes over: the props of an element, or the name of another interface. */
function inherited(node, source) {
  const text = oneLine(node.getText(source))
  const element = /ComponentPropsWithoutRef<\s*'(\w+)'\s*>/.exec(text)?.[1]
  return element ? `<${element}>` : (/^(?:Omit|Partial)<\s*(\w+)/.exec(text)?.[1] ?? text.replace(/<.*$/, ''))
}

function described(declaration, source) {
  const heritage = ts.isInterfaceDeclaration(declaration)
    ? (declaration.heritageClauses ?? []).flatMap(({ types }) => [...types])
    : [declaration.type]
  const members = ts.isInterfaceDeclaration(declaration)
    ? declaration.members.flatMap((member) => memberOf(member, source))
    : []
  return { members, inherits: heritage.map((node) => inherited(node, source)) }
}

/** The reference as the page has it: interface → its members, and what it inherits. */
export function describeMembers() {
  const names = shownNames()
  const found = new Map()
  for (const file of filesIn(join(root, 'src')).filter((path) => /\.tsx?$/.test(path))) {
    const path = join(root, 'src', file)
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
    for (const node of source.statements) {
      if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) continue
      const name = node.name.text
      const isExported = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      if (!isExported || !names.includes(name)) continue
      if (found.has(name)) throw new Error(`${name} is exported by ${found.get(name).file} and by ${file}.`)
      found.set(name, { file, ...described(node, source) })
    }
  }
  const missing = names.filter((name) => !found.has(name))
  if (missing.length > 0) throw new Error(`The API page shows ${missing.join(', ')}, and no file of src exports it.`)
  return Object.fromEntries(
    names.map((name) => [name, { inherits: found.get(name).inherits, members: found.get(name).members }]),
  )
}

/** The file's content. */
export const referenceText = () => `${JSON.stringify(describeMembers(), undefined, 2)}\n`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(written, referenceText())
  console.log(`${relative(root, written)}: written`)
}
