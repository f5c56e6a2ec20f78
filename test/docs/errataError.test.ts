import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.doUnmock('../../src/docsAddress')
  vi.resetModules()
})

const errorWith = async (docsAddress: string): Promise<Error> => {
  vi.resetModules()
  vi.doMock('../../src/docsAddress', () => ({ docsAddress }))
  const { ErrataError } = await import('../../src/errataError')
  return new ErrataError('catalogue/name', 'A name is wrong.', 'Use another.')
}

it('names the page and section of the docs while they are not published', async () => {
  const { message } = await errorWith('')
  expect(message).toBe(
    'react-errata [catalogue/name] A name is wrong. Use another. See Docs / Troubleshooting, "catalogue/name".',
  )
})

it('links to the section once they are: to the heading as Storybook makes its anchor', async () => {
  const { message } = await errorWith('https://docs.example/errata')
  expect(message).toMatch(
    /See https:\/\/docs\.example\/errata\/\?path=\/docs\/docs-troubleshooting--docs#cataloguename$/,
  )
})
