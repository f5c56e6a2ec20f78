import type { ErrorPresentation } from '../react/presentation'
import { hasAction, RecoveryButton } from './RecoveryButton'
import { Reference } from './Reference'

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
      <RecoveryButton recovery={recovery} />
      <Reference error={error} from={from} />
    </div>
  )
}
