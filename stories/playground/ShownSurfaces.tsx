import {
  ApiErrorProvider,
  ErrorBanner,
  type ErrorPresentation,
  ErrorToast,
  ErrorToaster,
  type RecoveryHandlers,
  useApiError,
} from '../../src'
import { surfaces } from '../../src/problem'
import { ShellContext } from '../../src/react/shellContext'
import { inTitle } from '../dictionary/parts/inWords'
import { directionOf, isPseudo, loadPseudoMessages } from '../support/locales'
import { givenSignedIn } from '../support/saidSignedIn'
import { Widget } from '../support/Widget'
import { fieldsWith, widgets } from '../support/widgets'
import type { Outcome } from './outcome'

export interface ShownSurfacesProps {
  readonly outcome: Outcome
  readonly locale: string
  /** What the recommended actions do. */
  readonly recoveries: RecoveryHandlers
}

/** The three surfaces, as an application has them that registered these catalogues and no others. */
export const ShownSurfaces = ({ outcome, locale, recoveries }: ShownSurfacesProps) => (
  // Of the provider around the story nothing is inherited: it has registered all catalogues.
  <ShellContext.Provider value={null}>
    <ApiErrorProvider
      catalogues={outcome.catalogues}
      locale={locale}
      {...givenSignedIn(outcome.state.signedIn)}
      recoveries={recoveries}
      {...(isPseudo(locale) && { loadMessages: loadPseudoMessages })}
    >
      <Surfaces outcome={outcome} locale={locale} />
    </ApiErrorProvider>
  </ShellContext.Provider>
)

function Surfaces({ outcome, locale }: Omit<ShownSurfacesProps, 'recoveries'>) {
  const { operation, named } = outcome.state
  const error = useApiError(outcome.given.how === 'nothing' ? null : outcome.given.value, {
    operation: operation === 'notKnown' ? undefined : operation,
    ...(named !== undefined && { catalogue: named }),
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
            <OneSurface surface={surface} error={error} />
          </div>
        </figure>
      ))}
    </div>
  )
}

function OneSurface({
  surface,
  error,
}: {
  readonly surface: (typeof surfaces)[number]
  readonly error: ErrorPresentation
}) {
  const widget = widgets.payment
  const names = error.violations.map(({ path }) => path)
  switch (surface) {
    case 'banner':
      return <ErrorBanner error={error} />
    case 'toast':
      return (
        <>
          <ErrorToast error={error} />
          <ErrorToaster label="Toast of this error" hotkey={[]} minDuration={Infinity} />
        </>
      )
    case 'field':
      return names.length === 0 ? (
        <p className="dictionary-quiet" lang="en" dir="ltr">
          It isn’t about a field, so a field has nothing to say.
        </p>
      ) : (
        <Widget
          widget={widget}
          fields={fieldsWith(widget, names).slice(-names.length)}
          fieldsError={error}
          empty={names}
        />
      )
    default:
      return surface satisfies never
  }
}
