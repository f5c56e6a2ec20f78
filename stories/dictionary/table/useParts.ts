import { useEffect, useState } from 'react'
import type { Row } from './rows'

/** Some of the rows of the table. */
export interface PartOfRows {
  readonly start: number
  readonly rows: readonly Row[]
}

export interface Parts {
  readonly parts: readonly PartOfRows[]
  readonly generation: number
}

/** As many as are drawn at once while somebody types. The others follow, a part at a time, between two keystrokes. */
const firstRows = 40
const moreRows = 160

/** The rows in parts, the first of them at once: it goes as far as the row that somebody comes back to. */
export function useParts(rows: readonly Row[], drawnTo: string | undefined): Parts {
  const [drawn, setDrawn] = useState(() => {
    const first = rows.findIndex(({ key }) => key === drawnTo) + 1
    return { rows, generation: 0, parts: partAfter(rows, [], Math.max(first, firstRows)) }
  })
  const current =
    drawn.rows === rows ? drawn : { rows, generation: drawn.generation + 1, parts: partAfter(rows, [], firstRows) }
  if (current !== drawn) setDrawn(current)
  useEffect(() => {
    const timer = setTimeout(() => {
      setDrawn((now) => {
        const parts = partAfter(now.rows, now.parts, moreRows)
        return parts === now.parts ? now : { ...now, parts }
      })
    }, 30)
    return () => {
      clearTimeout(timer)
    }
  }, [drawn])
  return current
}

function partAfter(rows: readonly Row[], parts: readonly PartOfRows[], count: number): readonly PartOfRows[] {
  const last = parts.at(-1)
  const start = last ? last.start + last.rows.length : 0
  const some = rows.slice(start, start + count)
  return some.length === 0 ? parts : [...parts, { start, rows: some }]
}
