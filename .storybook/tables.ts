/* MDX has no tables. This makes them of paragraphs that are written as Markdown's: `| cell | cell |`, line by line. */

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

/** The second line of a table. */
const rule = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/

const isText = (node: Node): node is Node & { readonly value: string } =>
  node.type === 'text' && node.value !== undefined

/** The lines of a paragraph. Only its own text breaks it: what stands in code or in a link stays whole. */
function linesOf(children: readonly Node[]): readonly (readonly Node[])[] {
  const lines: Node[][] = [[]]
  for (const node of children) {
    const parts = isText(node) ? node.value.split('\n').map((value): Node => ({ type: 'text', value })) : [node]
    for (const [at, part] of parts.entries()) {
      if (at > 0) lines.push([])
      lines.at(-1)?.push(part)
    }
  }
  return lines
}

/** One line as a row: what stands between its bars. */
function rowOf(line: readonly Node[]): Node {
  const cells: Node[][] = []
  for (const node of line) {
    const parts = isText(node) ? node.value.split('|') : []
    if (parts.length === 0) cells.at(-1)?.push(node)
    for (const [at, value] of parts.entries()) {
      if (at > 0) cells.push([])
      cells.at(-1)?.push({ type: 'text', value })
    }
  }
  // Behind the last bar there is nothing.
  const children = cells.slice(0, -1).map((cell): Node => ({ type: 'tableCell', children: trimmed(cell) }))
  return { type: 'tableRow', children }
}

function trimmed(cell: readonly Node[]): readonly Node[] {
  return cell.map((node, at) => {
    if (!isText(node)) return node
    const value = at === 0 ? node.value.trimStart() : node.value
    return { ...node, value: at === cell.length - 1 ? value.trimEnd() : value }
  })
}

function tableOf(paragraph: Node): Node {
  const lines = linesOf(paragraph.children ?? [])
  const [head, second, ...rest] = lines
  const isTable = head && second?.length === 1 && rule.test(second[0]?.value ?? '')
  return isTable ? { type: 'table', children: [head, ...rest].map(rowOf) } : paragraph
}

/** A remark plugin. */
export const tables = () => (tree: { children: Node[] }) => {
  tree.children = tree.children.map((node) => (node.type === 'paragraph' ? tableOf(node) : node))
}
