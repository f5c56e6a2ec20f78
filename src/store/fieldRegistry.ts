import { listen } from '../dom/listen'
import { createStore, type Store } from './createStore'

/** A field of `useFieldError`. */
export interface Field {
  /** The name that its controls go by. */
  name: string
  /** The error whose part it has taken, and the name under which it has. */
  claim?: { readonly errorId: string; readonly name: string }
  /** True if it shows the error of its scope. */
  shows: boolean
  /** Its control, or several: choices that each have the ref. */
  controls: readonly HTMLElement[]
  /** The person has edited it. */
  onEdit?: () => void
  /** What was said of it last. */
  announcedId?: string | undefined
  announcedText?: string | undefined
}

export const createField = (name: string): Field => ({ name, shows: false, controls: [] })

/** The fields whose controls are on the page: of a scope, or outside any scope of a provider. */
export interface FieldRegistry {
  /** A new list for every change. */
  readonly mounted: Store<readonly Field[]>
  /** A control of the field is on the page. Returns how to leave. */
  readonly attach: (field: Field, control: HTMLElement) => () => void
}

export function createFieldRegistry(): FieldRegistry {
  const mounted = createStore<readonly Field[]>([])
  return {
    mounted,
    attach: (field, control) => {
      const update = (controls: readonly HTMLElement[]): void => {
        field.controls = controls
        mounted.set((all) => [...all.filter((other) => other !== field), ...(controls.length > 0 ? [field] : [])])
      }
      update([...field.controls, control])
      const stop = listen(control, ['input', 'change'], () => field.onEdit?.())
      return () => {
        stop()
        update(field.controls.filter((other) => other !== control))
      }
    },
  }
}
