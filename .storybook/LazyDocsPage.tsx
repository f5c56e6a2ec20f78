import type { DocsContainerProps } from '@storybook/addon-docs/blocks'
import { lazy, Suspense } from 'react'

// A third of what Storybook loads is for docs: a story doesn't wait for it.
const DocsPage = lazy(async () => ({ default: (await import('./DocsPage')).DocsPage }))

/** The frame of the docs' pages, loaded with the first of them. */
export const LazyDocsPage = (props: DocsContainerProps) => (
  <Suspense>
    <DocsPage {...props} />
  </Suspense>
)
