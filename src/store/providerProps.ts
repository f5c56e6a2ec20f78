import type { Catalogue, LazyCatalogue } from '../catalogue/types'
import type { FieldMap } from '../core/fieldName'
import type { Engine } from '../engine/chunk'
import type { Audience } from '../problem'
import type { ErrorReporter } from './createErrorReporter'
import type { LoadMessages, MessagesByLocale, RecoveryHandlers } from './options'

/** What a host tells the provider. Props may be written in place: they are compared by what they hold. */
export interface ProviderProps {
  /** The APIs that the application calls. */
  readonly catalogues?: readonly (Catalogue | LazyCatalogue)[]
  /**
   * Everything that only an error needs, from `react-errata/engine`, for servers, tests and single-file builds: what is shown
   * is then there with the first render. Default: loaded when the page is idle, at the latest with the first error.
   */
  readonly engine?: Engine
  /** A BCP 47 tag. Default: the host's react-intl, then (after mounting) the document's `lang`, then the browser's list. */
  readonly locale?: string
  /** For dates. Default: the host's react-intl, otherwise the browser's. */
  readonly timeZone?: string
  /**
   * Messages by locale tag and catalogue: your own words for single ones, or all that a server, a test or a single-file build
   * needs. They win over what the catalogues bring.
   */
  readonly messages?: MessagesByLocale
  /** Loads messages by locale tag and catalogue names. Default: the loaders that the catalogues bring. */
  readonly loadMessages?: LoadMessages
  /** What the recommended actions do. Without a handler there is no button, and the copy still says what to do. */
  readonly recoveries?: RecoveryHandlers
  /** Whether the person is signed in: decides how exact copy about their own data may be. Default: not known. */
  readonly signedIn?: boolean
  /** Overrides the audience of the catalogues. */
  readonly audience?: Audience
  /** What the page calls the API's fields. */
  readonly fields?: FieldMap
  /** Shows code, description, status and the server's words with each error. Never for end users. Default false. */
  readonly developerDetails?: boolean
  /** Takes what is reported outside of React. */
  readonly reporter?: ErrorReporter
}
