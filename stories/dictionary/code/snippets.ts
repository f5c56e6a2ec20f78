import type { EntryData } from '../../../.scripts/catalogueData.mjs'
import type { Sample } from '../../../src/catalogue/types'
import { variantIn } from './variantIn'

/** Something to copy into an application. */
export interface Snippet {
  readonly title: string
  readonly text: string
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const member = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name))

/** Code for one entry: to show it, to say it in other words, to make it happen in a test. */
export const snippetsOf = (
  entry: EntryData,
  copyId: string,
  owner: string,
  sample: Sample | undefined,
): readonly Snippet[] => [
  { title: 'Show it', text: toShow(entry, sample) },
  // What is shared on purpose isn't to be told apart by words of its own.
  ...(entry.disclosure === 'open' ? [{ title: 'Say it in your own words', text: toReword(entry, copyId, owner) }] : []),
  { title: 'Make it happen in a test', text: toTest(entry, sample) },
]

function toShow({ recovery, surface, field }: EntryData, sample: Sample | undefined): string {
  const wires = recovery !== 'none' && recovery !== 'editField'
  const kind = recovery === 'wait' ? 'retry' : recovery
  const options = [
    ...(sample?.operation === undefined ? [] : [`operation: ${quoted(sample.operation)}`]),
    ...(wires ? [`recoveries: { ${kind}: on${kind.replace(/^./, (letter) => letter.toUpperCase())} }`] : []),
  ]
  const inField = surface === 'field' && field !== null
  const part = inField ? 'FieldError' : surface === 'toast' ? 'ErrorToast' : 'ErrorBanner'
  return [
    `import { ${part}, useApiError${inField ? ', useFieldError' : ''} } from 'react-errata'`,
    '',
    ...(options.length === 0
      ? ['const error = useApiError(thrown)']
      : ['const error = useApiError(thrown, {', ...options.map((option) => `  ${option},`), '})']),
    ...(inField
      ? [
          `const field = useFieldError(${quoted(field)}, { error })`,
          `return <><input {...field.inputProps} /><FieldError {...field.errorProps} /></>`,
        ]
      : [`return <${part} error={error} />`]),
  ].join('\n')
}

function toReword({ copy }: EntryData, copyId: string, owner: string): string {
  const slots = ['title', 'detail', ...(copy.inline === undefined ? [] : (['inline'] as const))] as const
  return [
    `import { ApiErrorProvider } from 'react-errata'`,
    '',
    `const copy = {`,
    `  en: {`,
    `    ${member(owner)}: {`,
    ...slots.map((slot) => `      ${quoted(`${copyId}.${slot}`)}: ${quoted(copy[slot] ?? '')},`),
    `    },`,
    `  },`,
    `}`,
    `<ApiErrorProvider messages={messages} …>`,
  ].join('\n')
}

function toTest(entry: EntryData, sample: Sample | undefined): string {
  const { catalogue, code, disclosure, variants } = entry
  if (sample === undefined) return `useApiError(${quoted(code)}, { catalogue: ${quoted(catalogue)} })`
  const { body, status, failure } = sample
  const isAnswer = failure === undefined
  const { surface } = variantIn(variants, { operation: sample.operation ?? 'notKnown', signedIn: 'notSaid' }) ?? entry
  return [
    `import { apiError, findSurface } from 'react-errata/testing'`,
    '',
    `const error = await apiError(${quoted(catalogue)}, ${quoted(code)})`,
    ...(failure === 'offline'
      ? [`Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })`]
      : []),
    `// What a mocked fetch does${isAnswer ? `: it answers with ${status || 200}` : ''}`,
    `vi.spyOn(globalThis, 'fetch').mockImplementation(async () => error.response())`,
    '// or, without a request, what a client throws',
    `const thrown = error.thrown(${status >= 400 && typeof body !== 'string' ? "'axios'" : ''})`,
    '// and, once it is on the page',
    `await findSurface(${quoted(surface)}${disclosure === 'open' ? `, { code: ${quoted(code)} }` : ''})`,
  ].join('\n')
}
