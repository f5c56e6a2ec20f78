import { expect, userEvent, waitFor } from 'storybook/test'
import { findIn } from '../../support/findIn'
import { lookups } from './lookups'

const firstKeys = (canvas: HTMLElement): readonly (string | undefined)[] =>
  [...canvas.querySelectorAll<HTMLElement>('tbody tr')].slice(0, 3).map(({ dataset }) => dataset.key)

/** Every lookup as its asker does it: into the search box, a look at the first row, Enter. */
export async function playLookups({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  const search = (await findIn(canvasElement, 'input[type="search"]')) as HTMLInputElement
  const [, language] = search.closest('.dictionary-tools')?.querySelectorAll('select') ?? []
  for (const { asked, typed, expects, near = [], beside = '' } of lookups) {
    if (language && language.value !== beside) await userEvent.selectOptions(language, beside)
    search.focus()
    search.select()
    await userEvent.paste(typed)
    await waitFor(
      () => {
        void expect(firstKeys(canvasElement)[0], asked).toBe(expects)
        void expect(firstKeys(canvasElement), asked).toEqual(expect.arrayContaining([...near]))
      },
      { timeout: 5000 },
    )
    await userEvent.keyboard('{Enter}')
    await findIn(canvasElement, `[data-opened="${expects}"]`)
  }
}
