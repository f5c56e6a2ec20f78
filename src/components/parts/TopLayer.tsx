'use client'
import { type ReactNode, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { followModals } from '../../dom/followModals'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'
import { useLatest } from '../../react/useLatest'

interface TopLayerProps {
  /** Above whatever the dialog clips, too. */
  readonly lifted?: boolean
  /** It is about to be somewhere else. */
  readonly onMove?: () => void
  readonly children: ReactNode
}

/**
 * Keeps its children within reach: inside the modal dialog in front while one is open, otherwise where they stand. They are
 * in an element of their own that moves as it is, so nothing in it starts again. Nothing is rendered on a server.
 */
export function TopLayer({ lifted = false, onMove, children }: TopLayerProps) {
  const home = useRef<HTMLDivElement>(null)
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  const moved = useLatest(onMove)
  useIsomorphicLayoutEffect(() => {
    const place = home.current
    if (!place) return
    const element = place.ownerDocument.createElement('div')
    element.className = 'errata-layer'
    const stop = followModals(place, element, lifted, () => moved.current?.())
    setLayer(element)
    return () => {
      stop()
      element.remove()
    }
  }, [lifted, moved])
  return (
    <div ref={home} data-errata-home="">
      {layer && createPortal(children, layer)}
    </div>
  )
}
