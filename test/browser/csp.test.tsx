import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { ErrorBanner, ErrorToaster, useApiError } from '../../src'
import { engine } from '../../src/engine'
import { body, Provider } from '../react/support'

/* Row 8: a page under `style-src 'self'; script-src 'self'; require-trusted-types-for 'script'`, in a frame. */

interface Found {
  readonly violations: readonly string[]
  readonly isInside: boolean
  readonly position: string
  readonly banner: boolean
  readonly field: boolean
  readonly styles: number
}

afterEach(() => {
  document.querySelectorAll('iframe').forEach((frame) => {
    frame.remove()
  })
})

function visit(path: string): Promise<Found> {
  const frame = document.createElement('iframe')
  frame.src = `${inject('apiUrl')}/strict/${path}`
  frame.width = '420'
  frame.height = '640'
  return new Promise((resolve) => {
    const onMessage = ({ source, data }: MessageEvent<Found>): void => {
      if (source !== frame.contentWindow) return
      window.removeEventListener('message', onMessage)
      resolve(data)
    }
    window.addEventListener('message', onMessage)
    document.body.append(frame)
  })
}

describe.each(['development', 'production'])('row 8: with the %s build of React', (mode) => {
  it('nothing is violated, nothing is injected, and every surface has its looks', async () => {
    expect(await visit(`${mode}/`)).toEqual({
      violations: [],
      isInside: true,
      position: 'fixed',
      banner: true,
      field: true,
      leaving: 2,
      styles: 0,
    })
  })
})

it('row 8: the page does hear of a style and of markup made of strings', async () => {
  const { violations } = await visit('development/?inline')
  expect(violations).toHaveLength(2)
  expect(violations.join('\n')).toMatch(/style-src[^]*require-trusted-types-for/)
})

it('row 8: what a server sends has no style in it', () => {
  const thrown = body('SOLD_OUT')
  function Page() {
    return <ErrorBanner error={useApiError(thrown)} />
  }
  const html = renderToString(
    <Provider engine={engine}>
      <Page />
      <ErrorToaster />
    </Provider>,
  )
  expect(html).toContain('That is gone')
  expect(html).not.toMatch(/\sstyle=|<style/)
})
