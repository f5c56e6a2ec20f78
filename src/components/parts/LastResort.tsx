'use client'
import { useEffect } from 'react'
import { useShell } from '../../react/shellContext'
import { announcementKey } from '../../store/announcementKey'
import type { ErrorPresentation } from '../../store/presentation'

interface LastResortProps {
  readonly error: ErrorPresentation
  readonly headingId?: string
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined
}

/** Title and detail of an error while the engine can't be had. What takes its place says it again only if it differs. */
export function LastResort({ error, headingId, headingLevel = 3 }: LastResortProps) {
  const { announced } = useShell('<LastResort>')
  const { id, title, detail, lang, dir } = error
  useEffect(() => {
    announced.set(id, announcementKey(error))
  })
  const Heading: `h${2 | 3 | 4 | 5 | 6}` = `h${headingLevel}`
  return (
    <div className="errata-body">
      <div className="errata-text" role="alert" lang={lang} dir={dir}>
        <Heading id={headingId} className="errata-title">
          {title}
        </Heading>
        <p className="errata-detail">{detail}</p>
      </div>
    </div>
  )
}
