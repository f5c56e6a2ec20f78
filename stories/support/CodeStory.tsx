import type { ArgTypes, StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import {
  ErrorBanner,
  type ErrorPresentation,
  ErrorToast,
  type Operation,
  type Surface,
  useApiError,
  type Values,
} from '../../src'
import { DictionaryLink } from '../dictionary/parts/DictionaryLink'
import { Answer } from './Answer'
import { catalogues } from './catalogues'
import { thrownFor } from './thrownFor'
import { useOnce } from './useOnce'
import { Widget } from './Widget'
import { fieldsWith, widgetOf } from './widgets'

export interface CodeStoryProps {
  readonly catalogue: string
  readonly code: string
  readonly surface?: 'recommended' | Surface
  readonly operation?: Operation | 'notKnown'
  /** Read by the frame around the story. */
  readonly signedIn?: boolean
  /** Read by the frame around the story. */
  readonly handlers?: boolean
  readonly values?: Values
}

/** One code: its sample answer goes through `useApiError`, and what comes out stands in a widget. */
export function CodeStory({
  catalogue: name,
  code,
  surface = 'recommended',
  operation = 'notKnown',
  values,
}: CodeStoryProps) {
  const shown = catalogues.find(({ catalogue }) => catalogue.name === name)
  const definition = shown?.catalogue.errors[code]
  const sample = shown?.samples[code]
  // Without a sample the bare code has to do: an entry is shown from the moment that it exists.
  const thrown = useOnce(() => (sample ? thrownFor(sample) : code))
  const error = useApiError(thrown, {
    operation: operation === 'notKnown' ? undefined : operation,
    ...((thrown === code || sample?.named) && { catalogue: name }),
    ...(values && { values }),
  })

  const widget = widgetOf(name, code, sample)
  const shownOn = error && (surface === 'recommended' ? error.surface : surface)
  const paths = error?.violations.map(({ path }) => path) ?? []
  const names = paths.length === 0 && definition?.field !== undefined ? [definition.field] : paths
  const fields = fieldsWith(widget, shownOn === 'field' || paths.length > 0 ? names : [])
  return (
    <div className="story-code">
      <Widget
        // A new widget for another field, so that its inputs start with their own values.
        key={fields.map((field) => field.name).join()}
        widget={widget}
        fields={fields}
        fieldsError={shownOn === 'toast' ? null : error}
        empty={/MISSING|REQUIRED/.test(code) ? names : []}
        banner={shownOn === 'banner' && <ErrorBanner error={error} />}
      />
      {shownOn === 'toast' && <ErrorToast error={error} />}
      {shownOn === 'field' && hasNoField(error) && (
        <p className="story-caption">This entry isn't about a field, so a field has nothing to say.</p>
      )}
      {shown && definition && <Answer shown={shown} code={code} definition={definition} sample={sample} />}
      <DictionaryLink catalogue={name} code={code} />
    </div>
  )
}

const hasNoField = (error: ErrorPresentation | null): boolean => error !== null && error.violations.length === 0

/** What every code's story starts with, beside its own. */
export const codeArgs: Partial<CodeStoryProps> = { surface: 'recommended', handlers: true }

/** The controls of every code's story. */
export const codeArgTypes: Partial<ArgTypes<CodeStoryProps>> = {
  // Strings, so that an address can hold them: a link leads to what somebody saw.
  surface: { type: 'string', control: 'inline-radio', options: ['recommended', 'toast', 'banner', 'field'] },
  operation: { type: 'string', control: 'inline-radio', options: ['notKnown', 'read', 'write', 'idempotentWrite'] },
  signedIn: { name: 'signed in', control: 'boolean' },
  handlers: { name: 'actions have handlers', control: 'boolean' },
  values: { control: 'object' },
  catalogue: { table: { disable: true } },
  code: { table: { disable: true } },
}

/** What every code's story proves: its answer is recognised as this code, and finished text appears on a surface. */
export async function playCode({
  canvasElement,
  args,
}: Pick<StoryContext<CodeStoryProps>, 'canvasElement' | 'args'>): Promise<void> {
  await waitFor(
    () => {
      const surface = canvasElement.querySelector('[data-surface]')
      void expect(surface).toBeVisible()
      // Only what everyone may know carries its code.
      void expect([null, args.code]).toContain(surface?.getAttribute('data-code'))
      void expect(surface?.textContent).toMatch(/\p{L}{2}/u)
      void expect(surface?.textContent).not.toMatch(/[{}]|undefined/)
      // Nothing sticks out, in any language and at any width.
      void expect((surface?.scrollWidth ?? 0) - (surface?.clientWidth ?? 0)).toBeLessThanOrEqual(0)
    },
    { timeout: 5000 },
  )
}
