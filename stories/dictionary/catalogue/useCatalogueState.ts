import { useEffect, useState } from 'react'
import { type CatalogueState, fromSearch } from '../address/address'
import type { PageAddress } from '../address/pageAddress'

/** The state of the page, from the address when it opens and whenever somebody goes back or forward. */
export function useCatalogueState(address: PageAddress): readonly [CatalogueState, (state: CatalogueState) => void] {
  const [state, setState] = useState(() => fromSearch(address.search()))
  useEffect(
    () =>
      address.subscribe(() => {
        setState(fromSearch(address.search()))
      }),
    [address],
  )
  return [state, setState]
}
