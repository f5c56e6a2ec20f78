import type { Store } from './context'
import { createStore } from './createStore'
import { fieldKey } from './fieldName'
import { labelOf } from './labelOf'
import { rootOf } from './rootOf'

/** The fields whose controls are on the page, in a scope or outside any scope in a provider. */
export interface FieldRegistry {
  /** Keys of the mounted fields, true for those that show the scope's error; a new map for every change. */
  readonly mounted: Store<ReadonlyMap<string, boolean>>
  readonly attach: (name: string, control: HTMLElement, shows: boolean) => () => void
  /** Moves focus to the first of the named fields in the order of the page that takes it; false if none does. */
  readonly focus: (names: readonly string[]) => boolean
  readonly labelOf: (name: string) => string | undefined
}

export function createFieldRegistry(): FieldRegistry {
  const fields = new Set<{ readonly key: string; readonly control: HTMLElement; readonly shows: boolean }>()
  const mounted = createStore<ReadonlyMap<string, boolean>>(new Map())
  const update = (): void => {
    const keys = new Map<string, boolean>()
    for (const { key, shows } of fields) keys.set(key, shows || keys.get(key) === true)
    mounted.set(keys)
  }
  const controlsOf = (names: readonly string[]): HTMLElement[] => {
    const keys = names.map(fieldKey)
    return [...fields].filter(({ key }) => keys.includes(key)).map(({ control }) => control)
  }
  return {
    mounted,
    attach: (name, control, shows) => {
      const field = { key: fieldKey(name), control, shows }
      fields.add(field)
      update()
      return () => {
        fields.delete(field)
        update()
      }
    },
    focus: (names) =>
      controlsOf(names)
        .sort((a, b) => (a.compareDocumentPosition(b) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1))
        .some((control) => {
          control.focus()
          // Disabled controls, for example, don't take it.
          return rootOf(control).activeElement === control
        }),
    labelOf: (name) => labelOf(controlsOf([name])[0] ?? null),
  }
}
