import { useRef } from 'react'
import { getRoot } from '../../dom/getRoot'
import { type ErrorPresentation, hasAction, type Recovery } from '../../store/presentation'
import { RecoveryButton } from './RecoveryButton'
import { Reference } from './Reference'
import { useRestoreFocus } from './useRestoreFocus'

interface ActionsProps {
  readonly error: ErrorPresentation
  readonly from: 'banner' | 'toast'
}

/** What a person can do about an error: the recommended action, and a reference for support. */
export function Actions({ error, from }: ActionsProps) {
  const { recovery, reference } = error
  if (!hasAction(recovery) && reference === undefined) return null
  return (
    <div className="errata-actions">
      {hasAction(recovery) && <Action recovery={recovery} />}
      <Reference error={error} from={from} />
    </div>
  )
}

/** What comes instead may have no action: then the focus stays on the surface, where the new error is read. */
function Action({ recovery }: { readonly recovery: Recovery }) {
  const button = useRef<HTMLButtonElement>(null)
  useRestoreFocus(button, (leaving) => {
    const surface = leaving.closest<HTMLElement>('[data-surface]')
    const title = surface?.getAttribute('aria-labelledby')
    return [surface, title ? getRoot(leaving).getElementById(title) : null]
  })
  return <RecoveryButton recovery={recovery} ref={button} />
}
