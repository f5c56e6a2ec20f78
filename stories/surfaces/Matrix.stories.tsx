import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useId } from 'react'
import { expect } from 'storybook/test'
import { ErrorBanner, ErrorToast, FieldError, useApiError, useFieldError } from '../../src'
import { eventually } from '../support/eventually'
import { sampleOf } from '../support/sampleOf'
import { StoryFrame, type StoryGlobals } from '../support/StoryFrame'
import { thrownFor } from '../support/thrownFor'
import { useOnce } from '../support/useOnce'

const themes = ['light', 'dark'] as const
const appearances = ['default', 'quiet', 'contrast'] as const
const directions = { 'left to right': 'en', 'right to left': 'ar' } as const
const widths = ['280', '320', '420'] as const

/** A surface in every theme, appearance, direction and width. */
function MatrixStory({ children }: { readonly children: ReactNode }) {
  return (
    <div className="story-matrix">
      {themes.flatMap((theme) =>
        appearances.map((appearance) => (
          <section key={`${theme} ${appearance}`} aria-label={`${theme}, ${appearance}`}>
            <h2>{`${theme}, ${appearance}`}</h2>
            <div className="story-matrix-row">
              {Object.entries(directions).flatMap(([direction, locale]) =>
                widths.map((width) => {
                  const globals: StoryGlobals = { locale, theme, width, appearance, developerDetails: false }
                  const caption = `${width} px, ${direction}`
                  return (
                    <figure key={caption}>
                      <figcaption>{caption}</figcaption>
                      <StoryFrame
                        {...globals}
                        signedIn
                        handlers
                        wholePage={false}
                        name={`${theme}, ${appearance}, ${caption}`}
                      >
                        {children}
                      </StoryFrame>
                    </figure>
                  )
                }),
              )}
            </div>
          </section>
        )),
      )}
    </div>
  )
}

function useSample(catalogue: string, code: string) {
  const sample = sampleOf(catalogue, code)
  const thrown = useOnce(() => thrownFor(sample))
  return useApiError(thrown, { operation: sample.operation })
}

function Banners() {
  const stopped = useSample('assetpay', 'SERVER_ERROR')
  const changed = useSample('assetpay', 'PRICE_CHANGED')
  const known = useSample('assetpay', 'EXTERNAL_ID_EXISTS')
  return (
    <>
      <ErrorBanner error={stopped} headingLevel={3} />
      <ErrorBanner error={changed} headingLevel={3} />
      <ErrorBanner error={known} headingLevel={3} />
    </>
  )
}

function Toasts() {
  return (
    <div className="story-matrix-room">
      <ErrorToast error={useSample('assetpay', 'RATE_LIMITED')} />
    </div>
  )
}

function Field() {
  const id = useId()
  const error = useSample('ratio', 'INVALID_DATE_OF_BIRTH')
  const { inputProps, errorProps } = useFieldError('dateOfBirth', { error })
  return (
    <div className="story-field">
      <label htmlFor={id}>Date of birth</label>
      <input id={id} {...inputProps} defaultValue="1890-02-30" />
      <FieldError {...errorProps} />
    </div>
  )
}

const meta = {
  title: 'Surfaces/Matrix',
  component: MatrixStory,
  argTypes: { children: { control: false } },
  globals: { width: 'wide', locale: 'en' },
  parameters: {
    // The same surface many times over: on a page of its own each of these names stands there once.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
} satisfies Meta<typeof MatrixStory>
export default meta
type Story = StoryObj<typeof meta>

const cells = themes.length * appearances.length * widths.length * Object.keys(directions).length
const shows =
  (surface: string, each = 1) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    // Each cell has a provider of its own, and loads a language.
    await eventually(() =>
      expect(canvasElement.querySelectorAll(`[data-surface="${surface}"]`)).toHaveLength(cells * each),
    )
  }

export const Banner: Story = { args: { children: <Banners /> }, play: shows('banner', 3) }
export const Toast: Story = { args: { children: <Toasts /> }, play: shows('toast') }
export const FieldMessage: Story = { name: 'Field', args: { children: <Field /> }, play: shows('field') }
