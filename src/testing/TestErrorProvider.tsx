'use client'
import { useEffect } from 'react'
import type { Catalogue } from '../catalogue/types'
import { ErrorToaster, type ErrorToasterProps } from '../components/toast/ErrorToaster'
import { engine } from '../engine'
import { negotiateLocale } from '../locale/negotiateLocale'
import { ApiErrorProvider, type ApiErrorProviderProps } from '../react/ApiErrorProvider'
import type { MessagesByLocale } from '../store/options'
import { type AnyCatalogue, isLazy, loaderOf } from '../store/registeredCatalogues'
import { watchAnnouncements } from './announcements'

export interface TestErrorProviderProps extends Omit<ApiErrorProviderProps, 'loadMessages'> {
  /** A toaster beside the children, or its props; false where they bring their own. Default: true. */
  readonly toaster?: boolean | ErrorToasterProps
}

/**
 * A provider in which nothing depends on the machine or on time: English and UTC unless said otherwise, only messages that
 * are at hand, nothing loaded and nothing waited for. It listens to what is announced.
 * @throws where a catalogue or its copy in the locale isn't at hand, so that no test passes on generic copy
 */
export function TestErrorProvider(props: TestErrorProviderProps) {
  const {
    toaster = true,
    catalogues: given = none,
    locale = 'en',
    timeZone = 'UTC',
    messages,
    children,
    ...rest
  } = props
  const catalogues = given.map((catalogue) => loadedOf(catalogue, locale))
  checkMessages(catalogues, locale, messages)
  useEffect(() => watchAnnouncements(), [])
  return (
    <ApiErrorProvider
      engine={engine}
      {...rest}
      {...(messages && { messages })}
      catalogues={catalogues.map(withoutLoaders)}
      locale={locale}
      timeZone={timeZone}
    >
      {children}
      {toaster !== false && <ErrorToaster {...(toaster === true ? {} : toaster)} />}
    </ApiErrorProvider>
  )
}

const none: readonly AnyCatalogue[] = []

/** What `loadMessages` has loaded beside the messages. */
function loadedOf(catalogue: AnyCatalogue, locale: string): Catalogue {
  if (!isLazy(catalogue)) return catalogue
  const loaded = loaderOf(catalogue).get()
  if (loaded) return loaded
  throw new Error(
    `react-errata/testing: the definitions of ${catalogue.name} aren't at hand. ` +
      `Load them before: messages={await loadMessages(catalogues, ['${locale}'])}.`,
  )
}

/** One for each, because providers compare catalogues by identity. */
const stripped = new WeakMap<Catalogue, Catalogue>()
function withoutLoaders(catalogue: Catalogue): Catalogue {
  let one = stripped.get(catalogue)
  if (!one) stripped.set(catalogue, (one = { ...catalogue, loaders: {}, commonLoaders: {} }))
  return one
}

function checkMessages(catalogues: readonly Catalogue[], locale: string, messages: MessagesByLocale = {}): void {
  const isThere = (name: string): boolean => {
    const tags = Object.keys(messages).filter((tag) => messages[tag]?.[name])
    return negotiateLocale([locale], name === 'common' ? ['en', ...tags] : tags) !== undefined
  }
  const loaded = catalogues.filter(({ loaders }) => Object.keys(loaders).length > 0).map(({ name }) => name)
  const missing = [...loaded, 'common'].filter((name) => !isThere(name))
  if (missing.length === 0) return
  throw new Error(
    `react-errata/testing: the "${locale}" copy of ${missing.join(', ')} isn't at hand. ` +
      `Hand it over: messages={await loadMessages(catalogues, ['${locale}'])}.`,
  )
}
