import { useContext, useState } from 'react'
import { recoveries } from '../support/recoveries'
import { StoryLocale } from '../support/words'
import { linkTo, steppedAddress } from './host'
import { PlaygroundView } from './PlaygroundView'
import { defaultState, type PlaygroundState } from './state'
import { usePlaygroundState } from './usePlaygroundState'

export interface PlaygroundPageProps {
  readonly storyId: string
  /** What it starts with, where the address says nothing. */
  readonly start: Partial<PlaygroundState>
}

/** The Playground as a page of Storybook. */
export function PlaygroundPage({ storyId, start }: PlaygroundPageProps) {
  const locale = useContext(StoryLocale)
  const [address] = useState(() => steppedAddress(storyId))
  const [first] = useState(() => ({ ...defaultState, ...start }))
  const { state, onStep, onType } = usePlaygroundState(address, first)
  if (!state) return <p className="dictionary dictionary-loading" role="status" aria-label="Loading" />
  return (
    <PlaygroundView
      state={state}
      onStep={onStep}
      onType={onType}
      locale={locale}
      recoveries={recoveries}
      linkOf={() => linkTo(storyId, address.search())}
    />
  )
}
