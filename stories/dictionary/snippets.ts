import type { EntryData } from '../../.scripts/catalogueData.mjs'
import type { Sample } from '../../src/catalogue/definition'

/** Something to copy into an application. */
export interface Snippet {
  readonly title: string
  readonly text: string
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const member = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name))

const headersOf = ({ body, headers }: Sample): Readonly<Record<string, string>> => ({
  'Content-Type': typeof body === 'string' ? 'text/html' : 'application/json',
  ...headers,
})

/** Code for one entry: to show it, to say it in other words, to make it happen in a test. */
export function snippetsOf(entry: EntryData, copyId: string, owner: string, sample: Sample | undefined): readonly Snippet[] {
  const { catalogue, code, recovery } = entry
  const wires = recovery !== 'none' && recovery !== 'editField'
  const kind = recovery === 'wait' ? 'retry' : recovery
  const operation = sample?.operation === undefined ? '' : `operation: ${quoted(sample.operation)}`
  const handlers = wires ? `recoveries: { ${kind}: on${kind.replace(/^./, (letter) => letter.toUpperCase())} }` : ''
  const options = [operation, handlers].filter((option) => option !== '')
  const slots = ['title', 'detail', ...(entry.copy.inline === undefined ? [] : ['inline'])] as const
  return [
    {
      title: 'Show it',
      text: [
        ...(options.length === 0
          ? ['const error = useApiError(thrown)']
          : ['const error = useApiError(thrown, {', ...options.map((option) => `  ${option},`), '})']),
        ...(entry.surface === 'field' && entry.field !== null
          ? [
              `const field = useFieldError(error, ${quoted(entry.field)})`,
              `return <><input {...field.inputProps} /><FieldError {...field.errorProps} /></>`,
            ]
          : [`return <${entry.surface === 'toast' ? 'ErrorToast' : 'ErrorBanner'} error={error} />`]),
      ].join('\n'),
    },
    ...(entry.disclosure === 'open'
      ? [
          {
            title: 'Say it in your own words',
            text: [
              `const copy = {`,
              `  en: {`,
              `    ${member(owner)}: {`,
              ...slots.map((slot) => `      ${quoted(`${copyId}.${slot}`)}: ${quoted(entry.copy[slot as 'title'])},`),
              `    },`,
              `  },`,
              `}`,
              `<ApiErrorProvider copy={copy} …>`,
            ].join('\n'),
          },
        ]
      : []),
    {
      title: 'Make it happen in a test',
      text:
        sample === undefined || sample.failure !== undefined
          ? sample?.failure === 'timeout'
            ? `throw new DOMException('The operation timed out.', 'TimeoutError')`
            : sample?.failure === 'network'
              ? `throw new TypeError('Failed to fetch')`
              : `useApiError(${quoted(code)}, { catalogue: ${quoted(catalogue)} })`
          : [
              `const answer = new Response(`,
              `  ${quoted(typeof sample.body === 'string' ? sample.body : JSON.stringify(sample.body))},`,
              `  { status: ${sample.status || 200}, headers: ${JSON.stringify(headersOf(sample))} },`,
              `)`,
              `const thrown = await readError(${sample.status < 400 ? 'await answer.json()' : 'answer'})`,
            ].join('\n'),
    },
  ]
}
