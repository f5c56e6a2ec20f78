import * as Toast from '@radix-ui/react-toast'
import { useState } from 'react'

export interface PlainToast {
  readonly id: string
  readonly title: string
  readonly action?: string | undefined
}

interface PlainRadixProps {
  readonly toasts: readonly PlainToast[]
  readonly swipeDirection?: 'left' | 'right'
}

/** A toaster as Radix's documentation shows it, with nothing of ours: what the table compares with. */
export function PlainRadix({ toasts, swipeDirection = 'right' }: PlainRadixProps) {
  const [closed, setClosed] = useState<readonly string[]>([])
  return (
    <Toast.Provider duration={10_000} swipeDirection={swipeDirection}>
      {toasts.map(({ id, title, action }) => (
        <Toast.Root
          key={id}
          open={!closed.includes(id)}
          onOpenChange={(isOpen) => {
            if (!isOpen) setClosed((others) => [...others, id])
          }}
        >
          <Toast.Title className="title">{title}</Toast.Title>
          <Toast.Description>What happened, and what to do next.</Toast.Description>
          {action !== undefined && <Toast.Action altText={`${action} in the list`}>{action}</Toast.Action>}
          <Toast.Close aria-label="Dismiss">×</Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport />
    </Toast.Provider>
  )
}
