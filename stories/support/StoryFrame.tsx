import { type ReactNode, useEffect } from 'react'
import { ApiErrorProvider, ErrorToaster } from '../../src'
import { engine } from '../../src/engine'
import { catalogues } from './catalogues'
import { directionOf, isPseudo, loadPseudoMessages } from './locales'
import { noRecoveries, recoveries } from './recoveries'
import { StoryLocale } from './words'

/** What the toolbars set. */
export interface StoryGlobals {
  readonly locale: string
  readonly theme: 'light' | 'dark'
  readonly width: '280' | '320' | '420' | 'wide'
  readonly appearance: 'default' | 'quiet' | 'contrast'
  readonly developerDetails: boolean
}

export interface StoryFrameProps extends StoryGlobals {
  readonly signedIn: boolean
  /** Whether the recommended actions have handlers. */
  readonly handlers: boolean
  /** The story has the canvas for itself: the whole page takes the theme. */
  readonly wholePage: boolean
  /** Tells its region of toasts from those of other stories on the same page. */
  readonly name: string
  readonly children: ReactNode
}

const registered = catalogues.map(({ catalogue }) => catalogue).filter(({ name }) => name !== 'common')

/** The frame of the widget in the host's page: provider, toaster, theme, direction and width. */
export function StoryFrame({
  locale,
  theme,
  width,
  appearance,
  developerDetails,
  signedIn,
  handlers,
  wholePage,
  name,
  children,
}: StoryFrameProps) {
  const dir = directionOf(locale)
  useEffect(() => {
    if (!wholePage) return
    const page = document.documentElement
    page.dataset.storyTheme = theme
    page.lang = locale
    return () => {
      delete page.dataset.storyTheme
      page.lang = 'en'
    }
  }, [wholePage, theme, locale])
  return (
    <div
      className="story-frame"
      data-errata-theme={theme}
      data-appearance={appearance}
      data-width={width}
      dir={dir}
      lang={locale}
    >
      <ApiErrorProvider
        engine={engine}
        catalogues={registered}
        locale={locale}
        recoveries={handlers ? recoveries : noRecoveries}
        signedIn={signedIn}
        developerDetails={developerDetails}
        {...(isPseudo(locale) && { loadMessages: loadPseudoMessages })}
      >
        <StoryLocale.Provider value={locale}>{children}</StoryLocale.Provider>
        <ErrorToaster {...(!wholePage && { label: `Notifications: ${name}` })} />
      </ApiErrorProvider>
    </div>
  )
}
