import { act, cleanup, render } from '@testing-library/react'
import { useEffect } from 'react'
import { afterAll, describe, expect, inject, test } from 'vitest'
import type { Operation } from '../../src/problem'
import {
  ApiErrorScope,
  ErrorBanner,
  FieldError,
  readError,
  recoveryHandlers,
  useErrorReporter,
  useFieldError,
} from '../support/api'
import { expectAnnounced, TestErrorProvider } from '../../src/testing'
import { bodyValues, definitions, expected, messagesOf } from '../support/expected'
import { allSamples } from '../support/samples'
import { sentinelMark } from '../support/sentinel'

/*
 * The main job on real input: each code of the four APIs arrives over HTTP with its real status and envelope, is reported
 * inside a scope, and is read back from the page as a person would read it.
 */

const apis = ['assetpay', 'abstrapay', 'ratio', 'tesser'] as const
const catalogues = apis.map((name) => definitions[name]).filter((catalogue) => catalogue !== undefined)
const url = inject('apiUrl')
const vendors = /assetpay|abstrapay|\bratio\b|tesser|circle|kraken|turnkey|basis theory|plaid|signicat|\bsolid\b/i

/** One code's field, if it has one, as a real input with a label. */
function Field({ name }: { readonly name: string }) {
  const { inputProps, errorProps } = useFieldError<HTMLInputElement>(name)
  return (
    <p>
      <label htmlFor="entry">Label</label>
      <input id="entry" {...inputProps} />
      <FieldError {...errorProps} />
    </p>
  )
}

function Report(props: {
  readonly thrown: unknown
  readonly operation: Operation | undefined
  readonly catalogue: string | undefined
}) {
  const { thrown, operation, catalogue } = props
  const report = useErrorReporter()
  useEffect(() => {
    report(thrown, { ...(operation && { operation }), ...(catalogue !== undefined && { catalogue }) })
  }, [report, thrown, operation, catalogue])
  return null
}

/** The page as it is once an error has been shown and announced. */
async function show(
  tag: string,
  catalogue: string,
  code: string,
  operation: Operation | undefined,
): Promise<HTMLElement> {
  const response = await fetch(`${url}/${catalogue}/${encodeURIComponent(code)}`, {
    method: operation === 'read' ? 'GET' : 'POST',
  })
  const thrown = await readError(response)
  const messages = { [tag]: Object.fromEntries(['common', ...apis].map((name) => [name, messagesOf(tag, name)])) }
  const field = definitions[catalogue]?.errors[code]?.field
  const { container } = render(
    <TestErrorProvider catalogues={catalogues} locale={tag} messages={messages} recoveries={recoveryHandlers}>
      <ApiErrorScope>
        <Report
          thrown={thrown}
          operation={operation}
          catalogue={allSamples[catalogue]?.[code]?.named ? catalogue : undefined}
        />
        <ErrorBanner />
        {field !== undefined && <Field name={field} />}
      </ApiErrorScope>
    </TestErrorProvider>,
  )
  await expectAnnounced(/./)
  return container
}

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The DOM without what React numbers by itself. */
const shape = (html: string): string =>
  html.replace(/(id|for|aria-labelledby|aria-describedby|aria-controls)="[^"]*"/g, '$1=""')

for (const tag of ['en', 'de']) {
  describe(`every code over HTTP, in ${tag}`, () => {
    const seen = { right: 0, all: 0 }
    const looks = new Map<string, { readonly html: string; readonly code: string }>()

    for (const catalogue of apis) {
      for (const [code, sample] of Object.entries(allSamples[catalogue] ?? {})) {
        test(`${catalogue} ${code}`, async () => {
          // AbstraPay's plain 401 carries no code: it is shown and checked like the others, but isn't one of the 397.
          const counted = code === 'UNAUTHORIZED' && catalogue === 'abstrapay' ? 0 : 1
          seen.all += counted
          const { operation } = sample
          const values = bodyValues[`${catalogue} ${code}`]
          const want = expected(catalogue, code, { tag, operation, ...(values && { values }) })
          const container = await show(tag, catalogue, code, operation)

          const surface = container.querySelector(`[data-surface="${want.surface}"]`)
          expect(surface, `${catalogue} ${code} should be shown as a ${want.surface}`).not.toBeNull()
          expect(container.querySelectorAll('[data-surface]')).toHaveLength(1)
          const text = textOf(surface)
          if (want.surface === 'field') {
            expect(text).toContain(textOf({ textContent: want.inline ?? '' } as Element))
            expect(container.querySelector('#entry')?.getAttribute('aria-invalid')).toBe('true')
          } else {
            expect(text).toContain(want.title)
            expect(text).toContain(want.detail)
            const action = surface?.querySelector('.errata-actions .errata-button')
            if (want.action === undefined) expect(action).toBeNull()
            else if (want.recovery === 'wait') expect(textOf(action)).not.toBe('')
            else expect(textOf(action)).toBe(want.action)
          }

          const html = document.documentElement.outerHTML
          expect(html).not.toContain(sentinelMark)
          expect(document.body.textContent).not.toMatch(/\{\w*\}|undefined|\bnone\b/)
          expect(document.body.textContent).not.toMatch(vendors)
          if (want.disclosure !== 'open') {
            expect(html).not.toContain(code)
            const key = [
              want.copy,
              want.surface,
              want.recovery,
              operation,
              container.querySelector('#entry') !== null,
            ].join(' ')
            const other = looks.get(key)
            if (other)
              expect(shape(html) === shape(other.html), `${code} looks different from ${other.code}`).toBe(true)
            else looks.set(key, { html, code })
          }
          if (tag !== 'en') {
            const english = expected(catalogue, code, { tag: 'en', operation })
            const words = want.surface === 'field' ? (english.inline ?? '') : english.detail
            expect(document.body.textContent).not.toContain(words)
          }
          seen.right += counted
          act(cleanup)
        })
      }
    }

    afterAll(() => {
      console.info(`${tag}: ${String(seen.right)} of ${String(seen.all)} codes shown as they should be`)
    })

    test('all 397 codes were there', () => {
      expect(seen.all).toBe(397)
    })
  })
}
