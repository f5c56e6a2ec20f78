import { afterEach, expect, test } from 'vitest'
import { emulate } from '../support/emulate'
import { lostIn, ringsMissingIn } from '../support/forcedColoursOf'
import { pageGeometryOf } from '../support/pageGeometryOf'

/* What looks at every story while the stories are tested (.storybook/checks.ts) finds what it is for. */

let page: HTMLElement | undefined
const sheet = document.createElement('style')

function show(html: string, css: string): HTMLElement {
  sheet.textContent = `.page { inline-size: 280px; background: white; color: black } ${css}`
  document.head.append(sheet)
  page = document.createElement('div')
  page.className = 'page'
  page.innerHTML = html
  document.body.append(page)
  return page
}
afterEach(async () => {
  page?.remove()
  sheet.remove()
  await emulate()
})

const words = 'Words that take more than one line in a column as narrow as this'
const form = `<p>${words}</p><p class="more">More words</p><input class="amount" /><button class="send">Send</button>`

test.each([
  ['is well', '', []],
  ['has words that stick out', 'p:first-child { white-space: nowrap }', [/^words of p are cut off by \d+\.\d px$/]],
  ['cuts words off', 'p:first-child { white-space: nowrap; overflow: hidden }', [/^words of p are cut off/]],
  ['lets words scroll', 'p:first-child { white-space: nowrap; overflow: auto }', []],
  ['puts words on words', '.more { margin-block-start: -40px }', [/^words of \.more and p overlap/]],
  ['has a wide control', '.amount { inline-size: 300px }', [/^\.amount sticks out of the widget/]],
  ['puts a control on another', '.send { margin-inline-start: -40px }', [/^\.amount and \.send overlap/]],
])('a page that %s', (_, css, wrong) => {
  const found = pageGeometryOf(show(form, css))
  expect(found).toEqual(wrong.map((what) => expect.stringMatching(what) as string))
})

const control = `
  <button class="send">Send</button>
  <select class="choice"><option>Choice</option></select>
  <svg viewBox="0 0 40 40"><circle r="20" /><path d="M0 0L9 9" /></svg>`
const signs = 'circle { fill: CanvasText } path { stroke: Canvas }'

test.each([
  ['is well', '.send { background: navy; border: 1px solid navy }', []],
  ['has a button told by its background alone', '.send { background: navy; border: 0 }', ['.send has no edge']],
  [
    'has words that keep their colour',
    '.send { forced-color-adjust: none; color: #777; background: #888 }',
    [expect.stringMatching(/^words of \.send have a contrast of 1\.\d\d$/)],
  ],
  [
    'draws an arrow as a gradient',
    '.choice { appearance: none; background-image: linear-gradient(black, black) }',
    [".choice isn't drawn any more"],
  ],
  ['has a sign in its own colours', 'path { stroke: #111 }', ["path of svg can't be told from what it is on"]],
])('in forced colours, a page that %s', async (_, css, lost) => {
  const shown = show(control, `${signs} ${css}`)
  await emulate({ 'forced-colors': 'active' })
  expect(lostIn([...shown.querySelectorAll('*')])).toEqual(lost)
})

test('in forced colours, a page without a ring at the control that has the focus', async () => {
  const shown = show(
    '<button class="bare">Send</button><button class="ringed">Send</button>',
    '.bare:focus { outline: 0; box-shadow: 0 0 0 2px navy }',
  )
  await emulate({ 'forced-colors': 'active' })
  expect(ringsMissingIn([...shown.querySelectorAll('*')])).toEqual(['.bare has no ring while it has the focus'])
})

test('what is lost can only be said while colours are forced', () => {
  expect(() => lostIn([])).toThrow('Colours are not forced.')
})
