import { getRoot } from './getRoot'
import { listen } from './listen'
import { activeIn, isEntry, submittedFrom } from './mayTakeFocus'

/** What a scope knows of the forms in it, and of the form around it. */
export interface SubmitTracker {
  /** The scope's element, or null where it has left the page. */
  readonly attach: (element: HTMLElement | null) => void
  readonly element: () => HTMLElement | null
  /** True once the scope has left the page. */
  readonly isGone: () => boolean
  /** For forms in portals, which only React knows to be inside. */
  readonly onPortalSubmit: (form: Element) => void
  /** A number for what is reported now, however long it takes to be read. */
  readonly turn: () => number
  /** True if a submit, or the showing of what was reported later, has come since. */
  readonly isOld: (turn: number) => boolean
  readonly answered: (turn: number) => void
  /** True if what came last answered a submit, and the person hasn't typed anything anywhere since. */
  readonly shouldFocus: () => boolean
}

export function trackSubmits(onSubmit: () => void): SubmitTracker {
  let scope: HTMLElement | null = null
  let form: Element | null = null
  let isGone = false
  let turns = 0
  let old = 0
  let submitted = false
  let focus = false
  let stop: readonly (() => void)[] = []

  const start = (submitting: Element): void => {
    form = submitting
    const from = scope && activeIn(scope)
    const around = [scope, form].filter((each) => each !== null)
    // A submit by the host's code doesn't come from an entry elsewhere in which the person is.
    if (from && (!isEntry(from) || around.some((each) => each.contains(from)))) {
      for (const each of around) submittedFrom.set(each, from)
    }
    submitted = true
    old = turns
    onSubmit()
  }
  const onTyping = ({ key = '' }: Partial<KeyboardEvent>): void => {
    // A date makes no input event until it is whole. Enter, Tab and the like are no typing.
    if (key.length > 1) return
    submitted = focus = false
    for (const each of [scope, form]) if (each) submittedFrom.delete(each)
  }
  /** A scope in this one answers for its own forms; a form around both is of both. */
  const isMine = (element: Element): boolean =>
    scope !== null &&
    (element.closest('.errata-scope') === scope ||
      element.contains(scope) ||
      scope.querySelector(`[form=${JSON.stringify(element.getAttribute('id') ?? '')}]`) !== null)

  return {
    attach: (element) => {
      for (const each of stop) each()
      stop = []
      scope = element
      isGone = !element
      if (!element) return
      const onEvent = ({ target }: Event): void => {
        if (isMine(target as Element)) start(target as Element)
      }
      stop = [
        listen(getRoot(element), ['submit'], onEvent, true),
        listen(element.ownerDocument, ['input', 'compositionstart', 'keydown'], onTyping, true),
      ]
    },
    element: () => scope,
    isGone: () => isGone,
    onPortalSubmit: (element) => {
      if (!element.closest('.errata-scope') && !isMine(element)) start(element)
    },
    turn: () => (turns += 1),
    isOld: (turn) => turn <= old,
    answered: (turn) => {
      old = turn
      focus = submitted
      submitted = false
    },
    shouldFocus: () => focus,
  }
}
