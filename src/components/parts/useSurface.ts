import { useContext } from 'react'
import { ErrataError } from '../../errataError'
import { SurfaceContext, type SurfaceContextValue } from '../../react/context'

/** In production, outside a provider: what is given is shown, without the parts that need words of their own. */
const silent: SurfaceContextValue = {
  text: () => '',
  locale: 'en',
  dir: 'ltr',
  announce: () => undefined,
  developerDetails: false,
}

/** What a component needs of the provider. Outside a provider: in development an error that says so. */
export function useSurface(component: string): SurfaceContextValue {
  const surface = useContext(SurfaceContext)
  if (surface) return surface
  if (process.env.NODE_ENV !== 'production') {
    throw new ErrataError(
      'provider/missing',
      `<${component}> is used outside <ApiErrorProvider>, where there is no language and nobody to announce it.`,
      'Put <ApiErrorProvider catalogues={[…]}> around the part of your application that uses it.',
    )
  }
  return silent
}
