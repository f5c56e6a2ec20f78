// @vitest-environment node
import { expect, it } from 'vitest'
import { tables } from '../../.storybook/tables'

const text = (value: string) => ({ type: 'text', value })
const transformed = (...children: object[]): unknown => {
  const paragraph: { type: string; children: object[] } = { type: 'paragraph', children }
  const tree: { children: { type: string }[] } = { children: [paragraph] }
  tables()(tree)
  return tree.children[0]
}
const cell = (...children: object[]) => ({ type: 'tableCell', children })

it('makes a table of lines with bars, and keeps code with bars in it whole', () => {
  const code = { type: 'inlineCode', value: 'a | b' }
  expect(transformed(text('| what | why |\n| --- | --- |\n| '), code, text(' or so | because |'))).toEqual({
    type: 'table',
    children: [
      { type: 'tableRow', children: [cell(text('what')), cell(text('why'))] },
      { type: 'tableRow', children: [cell(text(''), code, text(' or so')), cell(text('because'))] },
    ],
  })
})

it('leaves everything else as it is', () => {
  const paragraph = [text('a | b\nand no rule under it')]
  expect(transformed(...paragraph)).toEqual({ type: 'paragraph', children: paragraph })
})
