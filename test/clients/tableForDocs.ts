import { clients } from './clients'
import { deviationOf, impossibleFor } from './expected'
import { described, describedWay, type Situation, situations, type Way, ways } from './situations'
import type { Shown } from './whatIsShown'

/** What one client's errors show in one situation, when the request is made in one of the ways. */
export interface Cell {
  readonly client: string
  readonly situation: Situation
  readonly way: Way
  /** Null where nothing is shown. */
  readonly shown: Shown | null
}

const nothing = '(nothing)'
const words = ({ shown }: Cell): string => {
  if (!shown) return nothing
  const wait = shown.wait === undefined ? '' : ` (in ${String(shown.wait)} s)`
  return shown.action === '' ? shown.seen.title : `${shown.seen.title} · ${shown.action}${wait}`
}

/** One text where it is the same each way, else one for each. */
function seesOf(cells: readonly Cell[]): readonly { readonly way?: string; readonly text: string }[] {
  const texts = cells.map(words)
  const [text = ''] = texts
  if (new Set(texts).size === 1) return [{ text }]
  return cells.map((cell) => ({ way: describedWay[cell.way], text: words(cell) }))
}

/** Client × situation as the docs show it: in each situation, clients with which the person sees the same stand together. */
export function tableForDocs(cells: readonly Cell[]): string {
  const table = {
    cells: cells.length,
    ways: ways.length,
    clients: clients.map(({ name }) => name),
    situations: situations.map((situation) => {
      const groups = new Map<string, { readonly clients: string[] }>()
      for (const { name } of clients) {
        const mine = cells.filter((cell) => cell.client === name && cell.situation === situation)
        const none = impossibleFor(name, situation)
        const why = none ?? ways.map((way) => deviationOf(name, situation, way)?.why).find((one) => one !== undefined)
        const row = { sees: none === undefined ? seesOf(mine) : [{ text: '–' }], ...(why !== undefined && { why }) }
        const key = JSON.stringify(row)
        const group = groups.get(key) ?? { clients: [], ...row }
        group.clients.push(name)
        groups.set(key, group)
      }
      return { title: described[situation], groups: [...groups.values()] }
    }),
  }
  return `${JSON.stringify(table, null, 2)}\n`
}
