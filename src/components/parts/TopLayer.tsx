'use client'
import { type ReactNode, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { followModals, type ModalFollower } from '../../dom/followModals'
import { useIsomorphicLayoutEffect } from '../../react/useIsomorphicLayoutEffect'

interface TopLayerProps {
  /** There is something to see. Only then the page is watched for dialogs. */
  readonly active: boolean
  /** Above whatever the dialog clips, too. */
  readonly lifted?: boolean
  readonly children: ReactNode
}

/**
 * Keeps its children within reach: inside the modal dialog in front while one is open, otherwise where they stand. They are
 * in an element of their own that moves as it is, so nothing in it starts again. Nothing is rendered on a server.
 */
export function TopLayer({ active, lifted = false, children }: TopLayerProps) {
  const home = useRef<HTMLDivElement>(null)
  const [layer, setLayer] = useState<{ readonly element: HTMLElement; readonly follower: ModalFollower } | null>(null)
  useIsomorphicLayoutEffect(() => {
    const place = home.current
    if (!place) return
    const element = place.ownerDocument.createElement('div')
    element.className = 'errata-layer'
    const follower = followModals(place, element, lifted, () => undefined)
    setLayer({ element, follower })
    return () => {
      follower.stop()
      element.remove()
    }
  }, [lifted])
  return (
    <div ref={home} data-errata-home="">
      {layer &&
        createPortal(
          <>
            <Follow active={active} follower={layer.follower} />
            {children}
          </>,
          layer.element,
        )}
    </div>
  )
}

/** The first child, so that its effect comes before those in which the others measure where they are. */
function Follow({ active, follower }: { readonly active: boolean; readonly follower: ModalFollower }): null {
  useIsomorphicLayoutEffect(() => {
    if (active) follower.start()
    else follower.rest()
  }, [active, follower])
  return null
}
