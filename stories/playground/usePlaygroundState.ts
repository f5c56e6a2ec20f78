import { useCallback, useEffect, useRef, useState } from 'react'
import type { SteppedAddress } from './host'
import type { PlaygroundState } from './state'
import { fromSearch, toParams } from './stateAddress'

export interface KeptState {
  readonly state: PlaygroundState | undefined
  readonly onStep: (state: PlaygroundState) => void
  readonly onType: (state: PlaygroundState) => void
}

/** The state of the page, from its address and kept there; `start` where the address says nothing. */
export function usePlaygroundState(address: SteppedAddress, start: PlaygroundState): KeptState {
  const [state, setState] = useState<PlaygroundState>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    let current = true
    const load = (): void => {
      void fromSearch(address.search()).then((next) => {
        if (current) setState(next ?? start)
      })
    }
    load()
    const stop = address.subscribe(() => {
      clearTimeout(timer.current)
      load()
    })
    return () => {
      current = false
      clearTimeout(timer.current)
      stop()
    }
  }, [address, start])

  const onStep = useCallback(
    (next: PlaygroundState) => {
      clearTimeout(timer.current)
      setState(next)
      void toParams(next).then(address.step)
    },
    [address],
  )
  const onType = useCallback(
    (next: PlaygroundState) => {
      clearTimeout(timer.current)
      setState(next)
      // A moment after the last letter.
      timer.current = setTimeout(() => {
        void toParams(next).then(address.set)
      }, 300)
    },
    [address],
  )
  return { state, onStep, onType }
}
