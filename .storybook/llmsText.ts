import type { EntryData } from '../.scripts/catalogueData.mjs'
import { codeStory, catalogueStory } from '../stories/dictionary/address/addressEvents'
import { keyOf } from '../stories/dictionary/table/rows'
import type { ListedPage } from './listedPages'

export interface LlmsTextOptions {
  /** Every entry with its English copy as people read it. */
  readonly entries: readonly EntryData[]
  /** What people call the catalogues, by name. */
  readonly titles: Readonly<Record<string, string>>
  readonly docs: readonly ListedPage[]
  readonly widgets: readonly ListedPage[]
}

/** Beside the page that reads it: a static host may have put everything under any path. */
const linkTo = (path: string, params = ''): string => `./?path=${path}${params}`

/** The permalink of an entry's page. */
export const permalinkOf = ({ catalogue, code }: Pick<EntryData, 'catalogue' | 'code'>): string =>
  linkTo(`/story/${codeStory}`, `&entry=${encodeURIComponent(keyOf(catalogue, code)).replaceAll('%2F', '/')}`)

const shared: Readonly<Record<EntryData['disclosure'], string>> = {
  open: '',
  private: ' (neutral on purpose, so that a stranger learns nothing)',
  restricted: ' (the same as for an ordinary refusal, on purpose)',
  internal: ' (the same for every fault of integration)',
}

/** Of a restricted entry that is no ban itself. */
const coverNote = ' (an ordinary refusal that looks like the bans of its kind, on purpose)'

const codeLine = (entry: EntryData): string =>
  `- [${entry.code}](${permalinkOf(entry)}): shows “${entry.copy.title}”` +
  `${entry.cover ? coverNote : shared[entry.disclosure]}. ${entry.description}`

const pageLine = ({ title, path, about }: ListedPage): string =>
  `- [${title}](${linkTo(path)})${about === '' ? '' : `: ${about}`}`

const section = (title: string, lines: readonly string[]): readonly string[] => [`## ${title}`, '', ...lines, '']

/** An `llms.txt`: what is here, for readers that take text only. */
export function llmsText({ entries, titles, docs, widgets }: LlmsTextOptions): string {
  const names = [...new Set(entries.map(({ catalogue }) => catalogue))]
  return [
    '# react-errata',
    '',
    '> A React library and a dictionary of API error codes: what each code means, what a person is shown for it, in' +
      ' which words, and what they can do next. Four APIs are built in; an application adds its own in the same form.',
    '',
    `${entries.length} entries. Everything about them, as data, is in catalogue.json; the pages need JavaScript.`,
    'An entry that is private, restricted or internal shows people shared words on purpose: what a code means for',
    'developers is not for them.',
    '',
    ...section('Data', [
      '- [catalogue.json](./catalogue.json): every entry with meaning, status, severity, disclosure, outcome,' +
        ' recovery, surface, values, variants and English copy, and the copies that no entry names',
      `- [The Catalogue page](${linkTo(`/story/${catalogueStory}`)}): the same to search, filter and compare`,
    ]),
    ...section('Docs', docs.map(pageLine)),
    ...section('Widgets', widgets.map(pageLine)),
    ...names.flatMap((name) =>
      section(`Codes of ${titles[name] ?? name}`, entries.filter(({ catalogue }) => catalogue === name).map(codeLine)),
    ),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n')
}
