// @vitest-environment node
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clients } from './clients'
import { collect } from './collect'
import { deviationOf, deviations, expected, impossible, seenFor } from './expected'
import { described, describedWay, methodOf, operationOf, sentinel, situations, ways } from './situations'
import { type Cell, tableForDocs } from './tableForDocs'
import { whatIsShown } from './whatIsShown'

/* Every client in every situation, against a real server: what the person sees is what `expected.ts` says. */

const path = join(import.meta.dirname, '../../stories/docs/clientTable.json')

const given = await collect()
const cells: readonly Cell[] = await Promise.all(
  clients.flatMap((client) =>
    given
      .filter((one) => one.client === client)
      .flatMap(({ situation, method, signal, threw, value }) =>
        ways
          .filter((way) => methodOf(way) === method)
          .map(async (way) => ({
            client: client.name,
            situation,
            way,
            // What a client returns is data, unless it returns errors.
            shown: threw || client.returns === true ? await whatIsShown(value, operationOf(way), signal) : null,
          })),
      ),
  ),
)

describe.each(clients.map((client) => [client.name, client] as const))('%s', (name, client) => {
  const mine = cells.filter((cell) => cell.client === name)

  it.each(mine.map((cell) => [described[cell.situation], describedWay[cell.way], cell] as const))(
    '%s: %s',
    (_title, _way, { situation, way, shown }) => {
      const deviation = deviationOf(name, situation, way)
      const wanted = deviation?.expect === undefined ? expected[situation] : deviation.expect
      const found = shown && {
        code: `${shown.problem.catalogue}/${shown.problem.code}`,
        operation: shown.problem.operation,
        ...shown.seen,
        fields: shown.fields,
        wait: shown.wait,
      }
      const operation = operationOf(way) ?? (deviation?.tells ?? client.tells)[methodOf(way)]
      expect(found).toEqual(
        wanted && {
          code: wanted.code,
          operation,
          ...seenFor(wanted, operation),
          fields: wanted.field === undefined ? [] : [wanted.field],
          wait: wanted.wait,
        },
      )
      expect(shown?.words ?? '').not.toContain(sentinel)
    },
  )
})

describe('the table', () => {
  it('has a cell for every client, situation and way, or says why not', () => {
    const missing = clients
      .flatMap(({ name }) =>
        situations
          .filter(
            (situation) => !impossible.some((one) => one.clients.includes(name) && one.situations.includes(situation)),
          )
          .flatMap((situation) => ways.map((way) => [name, situation, way] as const)),
      )
      .filter(
        ([name, situation, way]) =>
          !cells.some((cell) => cell.client === name && cell.situation === situation && cell.way === way),
      )
    expect(missing).toEqual([])
  })

  it('names only clients that are there', () => {
    const names = new Set(clients.map(({ name }) => name))
    const named = [...deviations, ...impossible].flatMap((one) => one.clients)
    expect(named.filter((name) => !names.has(name))).toEqual([])
  })

  it('is in the docs', () => {
    const table = tableForDocs(cells)
    if (process.env.UPDATE) writeFileSync(path, table)
    const hint = 'UPDATE=1 npx vitest run test/clients/table.test.ts writes stories/docs/clientTable.json anew'
    expect(readFileSync(path, 'utf8'), hint).toBe(table)
  })
})
