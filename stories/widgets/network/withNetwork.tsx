import type { Decorator } from '@storybook/react-vite'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { MockApi } from './mockApi'
import { NetworkPanel } from './NetworkPanel'

/** Puts the panel beside the story's frame: the frame is the widget's page, and the panel isn't on it. */
export const withNetwork =
  (api: MockApi): Decorator =>
  (Story) => <Beside story={<Story />} api={api} />

function Beside({ story, api }: { readonly story: React.ReactNode; readonly api: MockApi }) {
  const [here, setHere] = useState<HTMLElement | null>(null)
  const outside = here?.closest('.story-frame')?.parentElement
  return (
    <>
      {story}
      <span ref={setHere} hidden />
      {outside && createPortal(<NetworkPanel api={api} />, outside)}
    </>
  )
}
