import type { Store } from './context'
import { createStore } from './createStore'
import { fieldKey } from './fieldName'
import { rootOf } from './rootOf'

export interface RegisteredField {
  readonly focus: () => void
  readonly label: () => string | undefined
  /** The control, to sort fields in the order of the page. */
  readonly element: () => Element | null
}

/** The fields that are mounted in a scope, or outside any scope in a provider. */
export interface FieldRegistry {
  /** Keys of the mounted fields; a new set for every change. */
  readonly mounted: Store<ReadonlySet<string>>
  readonly attach: (name: string, field: RegisteredField) => () => void
  /** Moves focus to the first of the named fields in the order of the page that takes it; false if none does. */
  readonly focus: (names: readonly string[]) => boolean
  readonly labelOf: (name: string) => string | undefined
}

export function createFieldRegistry(): FieldRegistry {
  const fields = new Map<string, RegisteredField[]>()
  const mounted = createStore<ReadonlySet<string>>(new Set())
  const update = (): void => {
    mounted.set(new Set(fields.keys()))
  }
  return {
    mounted,
    attach: (name, field) => {
      const key = fieldKey(name)
      fields.set(key, [...(fields.get(key) ?? []), field])
      update()
      return () => {
        const rest = (fields.get(key) ?? []).filter((other) => other !== field)
        if (rest.length > 0) fields.set(key, rest)
        else fields.delete(key)
        update()
      }
    },
    focus: (names) => {
      const sorted = names
        .flatMap((name) => fields.get(fieldKey(name)) ?? [])
        .sort((a, b) => {
          const [left, right] = [a.element(), b.element()]
          if (!left || !right) return left ? -1 : 1
          return left.compareDocumentPosition(right) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1
        })
      return sorted.some((field) => {
        field.focus()
        const element = field.element()
        // Disabled controls, for example, don't take it.
        return element !== null && rootOf(element).activeElement === element
      })
    },
    labelOf: (name) => fields.get(fieldKey(name))?.[0]?.label(),
  }
}
