import { CatalogueLink } from '../parts/CatalogueLink'

/** The page of a code that no catalogue has. */
export const UnlistedCode = ({ entryKey }: { readonly entryKey: string }) => (
  <main className="dictionary" lang="en" dir="ltr">
    <h1>No such code</h1>
    <p>
      No catalogue has <code>{entryKey}</code>. The address may have been cut off.{' '}
      <CatalogueLink>Look for it in the catalogue</CatalogueLink>.
    </p>
  </main>
)
