import { isEntry, submittedFrom } from './mayTakeFocus'

/** Something that happened in or around a scope, and what had the focus at that moment. */
export interface ScopeEvent {
  readonly type: string
  readonly target: Element
  readonly key: string | undefined
  readonly active: Element | null
  /** True for a form in a portal, which only React knows to be inside. */
  readonly isPortal: boolean
  /** How many reports had come by then. */
  readonly turn: number
}

/** What a scope knows of the forms in it, and of the form around it. */
export interface SubmitTracker {
  readonly hear: (event: ScopeEvent) => void
  /** True if a submit, or the showing of what was reported later, has come since. */
  readonly isOld: (turn: number) => boolean
  /** What was reported as this turn is shown. */
  readonly answered: (turn: number) => void
  /** True if what came last answered a submit, and the person hasn't typed anything anywhere since. */
  readonly shouldFocus: () => boolean
}

/**
 * Follows the submits of a scope's forms.
 * @param elementOf the scope's element, or null where it isn't on the page
 * @param onSubmit called when one of its forms is submitted
 */
export function trackSubmits(elementOf: () => HTMLElement | null, onSubmit: () => void): SubmitTracker {
  let form: Element | null = null
  let old = 0
  let submitted = false
  let focus = false

  const start = ({ target, active: from, turn }: ScopeEvent): void => {
    form = target
    const around = [elementOf(), form].filter((each) => each !== null)
    // A submit by the host's code doesn't come from an entry elsewhere in which the person is.
    if (from && (!isEntry(from) || around.some((each) => each.contains(from)))) {
      for (const each of around) submittedFrom.set(each, from)
    }
    submitted = true
    old = turn
    onSubmit()
  }
  const onTyping = ({ key = '' }: ScopeEvent): void => {
    // A date makes no input event until it is whole. Enter, Tab and the like are no typing.
    if (key.length > 1) return
    submitted = focus = false
    for (const each of [elementOf(), form]) if (each) submittedFrom.delete(each)
  }
  /** A scope in this one answers for its own forms; a form around both is of both. */
  const isMine = (element: Element): boolean => {
    const scope = elementOf()
    return (
      scope !== null &&
      (element.closest('[data-errata-scope]') === scope ||
        element.contains(scope) ||
        scope.querySelector(`[form=${JSON.stringify(element.getAttribute('id') ?? '')}]`) !== null)
    )
  }

  return {
    hear: (event) => {
      const { type, target, isPortal } = event
      if (type !== 'submit') onTyping(event)
      else if (isPortal ? !target.closest('[data-errata-scope]') && !isMine(target) : isMine(target)) start(event)
    },
    isOld: (turn) => turn <= old,
    answered: (turn) => {
      old = turn
      focus = submitted
      submitted = false
    },
    shouldFocus: () => focus,
  }
}
