import { useContext, useMemo } from 'react'
import {
  ApiErrorProvider,
  ErrorBanner,
  type ErrorPresentation,
  ErrorToast,
  ErrorToaster,
  type Operation,
  type Surface,
  useApiError,
} from '../../../src'
import { surfaces } from '../../../src/problem'
import { ShellContext } from '../../../src/react/shellContext'
import type { ShownCatalogue } from '../../support/catalogues'
import { directionOf } from '../../support/locales'
import type { ProviderShell } from '../../../src/store/providerShell'
import type { ProviderState } from '../../../src/store/providerState'
import { noRecoveries, recoveries } from '../../support/recoveries'
import { givenSignedIn, type SaidSignedIn } from '../../support/saidSignedIn'
import { thrownFor } from '../../support/thrownFor'
import { useOnce } from '../../support/useOnce'
import { Widget } from '../../support/Widget'
import { fieldsWith, widgetOf } from '../../support/widgets'
import { StoryLocale, useWords } from '../../support/words'
import { inTitle } from '../parts/inWords'

/** The situation in which a code is shown. */
export interface Situation {
  readonly operation: Operation | 'notKnown'
  readonly signedIn: SaidSignedIn
  readonly handlers: boolean
}

export interface LiveSurfacesProps extends Situation {
  readonly shown: ShownCatalogue
  readonly code: string
}

/** The real thing on each surface: the sample answer goes through `useApiError`, as in an application. */
export function LiveSurfaces({ signedIn, handlers, ...rest }: LiveSurfacesProps) {
  const outer = useContext(ShellContext)
  // What a provider isn't told it takes from the one around it: only where that says nothing can nothing be said.
  const around = useMemo(() => outer && withoutSignIn(outer), [outer])
  return (
    <ShellContext.Provider value={around}>
      <ApiErrorProvider {...givenSignedIn(signedIn)} recoveries={handlers ? recoveries : noRecoveries}>
        <Surfaces {...rest} />
      </ApiErrorProvider>
    </ShellContext.Provider>
  )
}

function Surfaces({ shown, code, operation }: Omit<LiveSurfacesProps, 'signedIn' | 'handlers'>) {
  const locale = useContext(StoryLocale)
  const sample = shown.samples[code]
  const thrown = useOnce(() => (sample ? thrownFor(sample) : code))
  const error = useApiError(thrown, {
    operation: operation === 'notKnown' ? undefined : operation,
    ...((thrown === code || sample?.named) && { catalogue: shown.catalogue.name }),
    ...(sample?.values && { values: sample.values }),
  })
  if (!error) return <p role="status">Loading…</p>
  return (
    <div className="dictionary-surfaces">
      {surfaces.map((surface) => (
        <figure key={surface} data-recommended={surface === error.surface || undefined}>
          <figcaption>
            {inTitle(surface)}
            {surface === error.surface && <span className="dictionary-tag">recommended</span>}
          </figcaption>
          <div className="dictionary-stage" lang={locale} dir={directionOf(locale)} data-stage={surface}>
            <OneSurface surface={surface} error={error} shown={shown} code={code} />
          </div>
        </figure>
      ))}
    </div>
  )
}

interface OneSurfaceProps {
  readonly surface: Surface
  readonly error: ErrorPresentation
  readonly shown: ShownCatalogue
  readonly code: string
}

function OneSurface({ surface, error, shown, code }: OneSurfaceProps) {
  const word = useWords()
  const widget = widgetOf(shown.catalogue.name, code, shown.samples[code])
  const names = error.violations.map(({ path }) => path)
  if (surface === 'field' && names.length === 0) {
    return (
      <p className="dictionary-quiet" lang="en" dir="ltr">
        It isn’t about a field, so a field has nothing to say.
      </p>
    )
  }
  if (surface === 'field') {
    return (
      <Widget
        widget={widget}
        fields={fieldsWith(widget, names)}
        fieldsError={error}
        empty={/MISSING|REQUIRED/.test(code) ? names : []}
      />
    )
  }
  return (
    // No landmark: the page would have several of one name.
    <>
      <div className="story-widget">
        <p className="story-widget-title">{word(widget.title)}</p>
        {surface === 'banner' && <ErrorBanner error={error} />}
        {widget.rows && (
          <dl className="story-widget-rows">
            {widget.rows.map(([label, value]) => (
              <div key={label}>
                <dt>{word(label)}</dt>
                <dd>{word(value)}</dd>
              </div>
            ))}
          </dl>
        )}
        <button className="story-widget-submit dictionary-submit" type="button">
          {word(widget.submit)}
        </button>
      </div>
      {surface === 'toast' && (
        <>
          <ErrorToast error={error} />
          <ErrorToaster label="Toast of this code" hotkey={[]} minDuration={Infinity} />
        </>
      )}
    </>
  )
}

/** The same provider, as if nobody had said whether the person is signed in. */
function withoutSignIn(shell: ProviderShell): ProviderShell {
  const made = new WeakMap<ProviderState, ProviderState>()
  const changed = (state: ProviderState | null): ProviderState | null => {
    if (!state) return null
    const known = made.get(state) ?? { ...state, signedIn: undefined }
    made.set(state, known)
    return known
  }
  return {
    ...shell,
    first: changed(shell.first),
    state: { ...shell.state, get: () => changed(shell.state.get()) },
  }
}
