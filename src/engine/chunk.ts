import { IntlContext } from 'react-intl'
import { BannerBody } from '../components/banner/BannerBody'
import { SentenceBody } from '../components/field/SentenceBody'
import { Toaster } from '../components/toast/Toaster'
import { claimField, openText } from '../store/fieldClaims'
import { observeRecord } from '../store/observeRecord'
import { isNothing, presentRecord } from '../store/presentRecord'
import { nextProviderState, type ProviderInput, type ProviderState } from '../store/providerState'
import { runProvider, speak } from '../store/runProvider'
import { createReports } from '../store/reports'
import { runScope } from '../store/scopeRouting'
import { tellField } from '../store/tellField'
import type { Sink } from '../store/inbox'
import type { ProviderShell } from '../store/providerShell'
import type { RadixToast } from './radixToast'

/** What an error needs that a page without one doesn't. */
export interface Engine {
  readonly IntlContext: typeof IntlContext
  /** What a provider's props come to; to be called while it renders. */
  readonly stateOf: (input: Partial<ProviderInput> & Pick<ProviderInput, 'shell'>) => ProviderState
  /** What a provider does while it is on the page. Returns how to stop. */
  readonly run: typeof runProvider
  readonly speak: typeof speak
  readonly reportsOf: (shell: ProviderShell) => Sink
  readonly runScope: typeof runScope
  readonly present: typeof presentRecord
  readonly observe: typeof observeRecord
  readonly isNothing: typeof isNothing
  readonly tellField: typeof tellField
  readonly claimField: typeof claimField
  readonly openText: typeof openText
  readonly BannerBody: typeof BannerBody
  readonly SentenceBody: typeof SentenceBody
  readonly Toaster: typeof Toaster
  /** Where it is there from the start. */
  readonly radix?: RadixToast
}

export const engine: Engine = {
  IntlContext,
  stateOf: (input) =>
    nextProviderState({ outer: null, props: {}, host: null, isClient: true, ...input, engine: input.engine ?? engine }),
  run: runProvider,
  speak,
  reportsOf: createReports,
  runScope,
  present: presentRecord,
  observe: observeRecord,
  isNothing,
  tellField,
  claimField,
  openText,
  BannerBody,
  SentenceBody,
  Toaster,
}
