// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clients } from '../clients/clients'
import { described, situations } from '../clients/situations'
import { pages, root, snippetsOf } from './snippets'

/* The page about clients has all that are tested, each with an example. What is in its table is checked where it is made. */

const page = pages.find(({ name }) => name === 'Clients')
const sections = new Map(
  (page?.text ?? '')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
)

interface Table {
  readonly clients: readonly string[]
  readonly situations: readonly {
    readonly title: string
    readonly groups: readonly { readonly clients: readonly string[] }[]
  }[]
}
const table = JSON.parse(readFileSync(join(root, 'stories/docs/clientTable.json'), 'utf8')) as Table

describe('the page about clients', () => {
  it('has a section with an example for each client', () => {
    const names = new Set(clients.map(({ name }) => name.replace(/,.*$/, '')))
    expect([...names].filter((name) => !sections.get(name)?.includes('```ts'))).toEqual([])
    expect(page && snippetsOf(page).length).toBe(names.size)
  })

  it('has every client in every situation of its table, once', () => {
    expect(table.clients).toEqual(clients.map(({ name }) => name))
    expect(table.situations.map(({ title }) => title)).toEqual(situations.map((situation) => described[situation]))
    for (const { title, groups } of table.situations) {
      expect(groups.flatMap((group) => group.clients).sort(), title).toEqual([...table.clients].sort())
    }
  })
})
