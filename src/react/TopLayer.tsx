'use client'
import { type ReactNode, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { followModals } from './followModals'
import { useLatest } from './useLatest'
import { useLayout } from './useLayout'

interface TopLayerProps {
  /** Of the element that moves. With it, the element is also lifted above whatever the dialog clips. */
  readonly className?: string
  /** It is about to be somewhere else. */
  readonly onMove?: () => void
  readonly children: ReactNode
}

/**
 * Keeps its children within reach: inside the modal dialog in front while one is open, otherwise where they stand. They are
 * in an element of their own that moves as it is, so nothing in it starts again. Nothing is rendered on a server.
 */
export function TopLayer({ className, onMove, children }: TopLayerProps) {
  const home = useRef<HTMLDivElement>(null)
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  const moved = useLatest(onMove)
  useLayout(() => {
    const place = home.current
    if (!place) return
    const element = place.ownerDocument.createElement('div')
    if (className) element.className = className
    const stop = followModals(place, element, className !== undefined, () => moved.current?.())
    setLayer(element)
    return () => {
      stop()
      element.remove()
    }
  }, [className, moved])
  return (
    <div ref={home} data-errata-home="">
      {layer && createPortal(children, layer)}
    </div>
  )
}
