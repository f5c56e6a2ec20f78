interface LocaleMetadata {
  readonly status: 'source' | 'machine' | 'reviewed'
}

const files = import.meta.glob<LocaleMetadata>('../../locales/*/locale.json', { eager: true, import: 'default' })

const statuses: Record<LocaleMetadata['status'], string> = {
  source: 'the source',
  machine: 'translated by machine',
  reviewed: 'read by a person who speaks it',
}

const nameIn = (locale: string, tag: string): string | undefined =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(tag)

/** The locales that the package brings, from their own metadata. */
export function LocaleTable() {
  const locales = Object.entries(files).map(([path, { status }]) => ({ tag: path.split('/').at(-2) ?? '', status }))
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Locale</th>
          <th scope="col">Language</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {locales.map(({ tag, status }) => (
          <tr key={tag}>
            <td>
              <code>{tag}</code>
            </td>
            <td>
              {nameIn('en', tag)} · <bdi lang={tag}>{nameIn(tag, tag)}</bdi>
            </td>
            <td>{statuses[status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
