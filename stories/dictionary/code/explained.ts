import type { ErrorDefinition } from '../../../src/catalogue/types'
import type { Outcome, RecoveryKind } from '../../../src/problem'

/** What the person may assume, in words. */
export const outcomeExplained: Readonly<Record<Outcome, string>> = {
  notApplied: 'The request was refused before anything happened. Nothing was charged, sent or changed by it.',
  pending: 'This request, or an earlier one of its kind, is under way. Repeating it could do it twice.',
  applied: 'It went through, now or earlier. There is nothing to repeat.',
  reversed: 'It was started, then failed or was called off. A new attempt is a new operation, so look at the activity.',
  unknown: 'Nobody knows whether it was done. The person looks at the activity before trying again.',
}

/** Who may be told what, and why. */
export function disclosureExplained({ disclosure, subject, kind, cover }: ErrorDefinition<string>): string {
  switch (disclosure) {
    case 'open':
      return 'Everyone may be told the reason.'
    case 'private':
      return subject === 'own'
        ? 'It would tell a stranger about an account or its data. ' +
            'Only the person it is about, once signed in, is told exactly.'
        : 'It would tell a stranger that an account, address, number or object exists. So nobody is told exactly.'
    case 'restricted':
      return (
        (cover ? 'An ordinary refusal that looks like the bans of its kind on purpose. ' : '') +
        'A ban, review or risk decision may not be told apart from an ordinary refusal (here: ' +
        `${String(kind)}). Saying more can help somebody get around it, and can be an offence.`
      )
    case 'internal':
      return (
        'It is a fault of the configuration or integration. The person can’t fix it and learns only that ' +
        'this isn’t available; developers see everything in the details.'
      )
    default:
      return disclosure satisfies never
  }
}

/** Why entries that must not be told apart share what they show. */
export const sharedOnPurpose: Readonly<Record<'private' | 'restricted' | 'internal', string>> = {
  private:
    'What is shown is shared on purpose: words, severity, action and place are the same as for the ' +
    'entries below, so that nobody learns who has an account here.',
  restricted:
    'What is shown is shared on purpose: an ordinary refusal of the same kind looks exactly like this, so ' +
    'that nobody can tell a ban or a review from it. Don’t tell the person more than they see.',
  internal:
    'What is shown is shared on purpose: every fault of configuration or integration looks like this. ' +
    'Look at the developer details or the log for the cause.',
}

const wired: Readonly<Record<RecoveryKind, string>> = {
  retry: 'A function that sends the same request again.',
  wait: 'Nothing of its own: it uses the handler of retry, once the waiting time is over.',
  refresh: 'A function that loads the details again: prices, a quote, a balance.',
  editField: 'Nothing: it moves focus to the field, if the field uses useFieldError.',
  changeAmount: 'A function that leads to the amount and selects it.',
  changeSelection: 'A function that leads back to what was chosen.',
  chooseItems: 'A function that opens the list of items.',
  completeDetails: 'A function or link that leads to the details that are missing.',
  signIn: 'A function or link that leads to signing in, and back here.',
  enterCode: 'A function that asks for the security code and sends the request again with it.',
  restartSession: 'A function that opens a new session of the widget.',
  verifyIdentity: 'A function or link that starts the identity check.',
  addFunds: 'A function or link that leads to adding money.',
  linkBank: 'A function that starts linking a bank account.',
  reconnectBank: 'A function that renews the connection of the linked bank account.',
  verifyBank: 'A function that leads to verifying the bank account.',
  updateTradeUrl: 'A function that leads to the trade URL in the settings.',
  checkSteam: 'A link to the person’s Steam account.',
  checkActivity: 'A function or link that opens the list of what was sent and received.',
  useExisting: 'A function that goes on with what is there already.',
  contactSupport: 'A link to the support page, or a function that opens the chat.',
  none: 'Nothing: there is no button.',
}

/** What a host gives for an action. */
export const wiringOf = (recovery: string): string =>
  Object.hasOwn(wired, recovery) ? wired[recovery as RecoveryKind] : 'A function or link for the catalogue’s own kind.'
