import { ErrataError, type ErrataErrorName } from '../errataError'
import {
  disclosures,
  operations,
  outcomes,
  recoveryKinds,
  restrictedKinds,
  severities,
  surfaces,
  valueTypes,
} from '../problem'
import { commonCopyIds } from './commonCopyId'
import { actionLabels, type Catalogue, type ErrorDefinition, type Messages, type Presentation } from './types'

const has = (list: readonly string[], word: unknown): boolean => typeof word === 'string' && list.includes(word)

/**
 * Checks a catalogue, for development.
 * @param english its English messages, where they are at hand; copy ids are checked only then
 * @throws {ErrataError} for the first mistake, naming the entry and the fix
 */
export function checkCatalogue(catalogue: Catalogue, english: Messages | undefined): void {
  const fail = (code: ErrataErrorName, what: string, fix: string): never => {
    throw new ErrataError(code, what, fix)
  }
  if (!/^[a-z][a-z0-9-]*$/.test(catalogue.name)) {
    fail('catalogue/name', `A catalogue is called "${catalogue.name}".`, 'Use lower-case letters, digits and hyphens.')
  }
  const seen = new Map<string, string>()
  const kinds = [...recoveryKinds, ...Object.keys(catalogue.recoveries)]
  for (const kind of Object.keys(catalogue.recoveries)) {
    if (has(recoveryKinds, kind)) {
      fail(
        'catalogue/recovery',
        `${catalogue.name} declares the built-in recovery "${kind}" again.`,
        'Give it another name.',
      )
    }
  }

  const checkCopy = (where: string, id: string, presentation: Presentation<string>): void => {
    const shared = has(commonCopyIds, id)
    if (english === undefined && !shared) return
    const slots = presentation.surface === 'field' ? ['title', 'detail', 'inline'] : ['title', 'detail']
    for (const slot of shared ? [] : slots) {
      if (!Object.hasOwn(english ?? {}, `${id}.${slot}`)) {
        fail(
          'catalogue/copy',
          `${where} uses the copy "${id}", which has no English "${id}.${slot}".`,
          'Add it to the English messages, or name another copy.',
        )
      }
    }
    if (shared && presentation.surface === 'field' && !id.startsWith('field.')) {
      fail(
        'catalogue/copy',
        `${where} is shown at a field with the shared copy "${id}", which has no sentence for a field.`,
        'Use one of "field.…" or a copy of its own.',
      )
    }
    if (presentation.outcome === 'unknown') {
      for (const suffix of ['read', 'either', 'idempotent']) {
        if (!(shared ? has(commonCopyIds, `${id}.${suffix}`) : Object.hasOwn(english ?? {}, `${id}.${suffix}.title`))) {
          fail(
            'catalogue/copy',
            `${where} has an unknown outcome, and its copy "${id}" has no "${id}.${suffix}".`,
            'Add it, or use the shared copy "unknown".',
          )
        }
      }
    }
  }

  const checkPresentation = (
    where: string,
    entry: ErrorDefinition<string>,
    p: Presentation<string>,
    own: string,
  ): void => {
    if (!has(severities, p.severity))
      fail('catalogue/value', `${where} has the severity "${p.severity}".`, `Use one of ${severities.join(', ')}.`)
    if (!has(outcomes, p.outcome))
      fail('catalogue/value', `${where} has the outcome "${p.outcome}".`, `Use one of ${outcomes.join(', ')}.`)
    if (!has(surfaces, p.surface))
      fail('catalogue/value', `${where} has the surface "${p.surface}".`, `Use one of ${surfaces.join(', ')}.`)
    if (!has(kinds, p.recovery))
      fail(
        'catalogue/recovery',
        `${where} recommends "${p.recovery}", a recovery that doesn't exist.`,
        'Use a built-in kind, or declare it under "recoveries".',
      )
    if (p.label !== undefined && !(has(actionLabels, p.label) && p.label.startsWith(`${p.recovery}.`))) {
      fail(
        'catalogue/recovery',
        `${where} has the label "${p.label}", which "${p.recovery}" doesn't have.`,
        `Use one of ${actionLabels.join(', ')} with its own recovery.`,
      )
    }
    if (p.surface === 'field' && entry.field === undefined) {
      fail('catalogue/field', `${where} is shown at a field but names none.`, 'Add "field", or choose "banner".')
    }
    if (p.recovery === 'editField' && p.surface !== 'field') {
      fail(
        'catalogue/field',
        `${where} recommends editField but isn't shown at a field.`,
        'Choose the surface "field", or another recovery.',
      )
    }
    const retries = p.recovery === 'retry' || p.recovery === 'wait'
    if (retries && !entry.retryable) {
      fail(
        'catalogue/retry',
        `${where} recommends "${p.recovery}" but isn't retryable.`,
        'Set "retryable: true" if repeating it is safe, else choose another recovery.',
      )
    }
    if (retries && p.outcome !== 'notApplied') {
      fail(
        'catalogue/retry',
        `${where} recommends "${p.recovery}" with the outcome "${p.outcome}".`,
        'Repeat only what was not applied; recommend checkActivity.',
      )
    }
    checkCopy(where, p.copy ?? own, p)
  }

  for (const [code, entry] of Object.entries(catalogue.errors)) {
    const where = `${catalogue.name} "${code}"`
    for (const name of [code, ...(entry.aliases ?? [])]) {
      if (name === '' || name.length > 128)
        fail('catalogue/code', `${where} has the code or alias "${name.slice(0, 40)}".`, 'Use 1 to 128 characters.')
      const other = seen.get(name)
      if (other !== undefined)
        fail('catalogue/alias', `${where} and "${other}" both claim "${name}".`, 'Remove it from one of them.')
      seen.set(name, code)
    }
    if (!has(disclosures, entry.disclosure))
      fail(
        'catalogue/value',
        `${where} has the disclosure "${entry.disclosure}".`,
        `Use one of ${disclosures.join(', ')}.`,
      )
    for (const [name, type] of Object.entries(entry.values ?? {})) {
      if (!has(valueTypes, type))
        fail(
          'catalogue/value',
          `${where} declares the value "${name}" as "${type}".`,
          `Use one of ${valueTypes.join(', ')}.`,
        )
    }
    if (entry.status !== undefined && !(Number.isInteger(entry.status) && entry.status >= 100 && entry.status <= 599)) {
      fail(
        'catalogue/value',
        `${where} has the status ${String(entry.status)}.`,
        'Use an HTTP status from 100 to 599, or leave it out.',
      )
    }
    checkPresentation(where, entry, entry, code)
    checkDisclosure(where, entry, fail)
    for (const variant of entry.variants ?? []) {
      const asked = [variant.when.operation ?? []].flat()
      if (asked.length === 0 && variant.when.signedIn === undefined) {
        fail(
          'catalogue/variant',
          `${where} has a variant that always matches.`,
          'Say when: { operation } or { signedIn }.',
        )
      }
      for (const operation of asked) {
        if (!has([...operations, 'notKnown'], operation)) {
          fail(
            'catalogue/variant',
            `${where} has a variant for the operation "${operation}".`,
            `Use one of ${operations.join(', ')}, notKnown.`,
          )
        }
      }
      checkPresentation(`${where} (variant)`, entry, { ...entry, ...variant }, code)
    }
  }
}

function checkDisclosure(
  where: string,
  entry: ErrorDefinition<string>,
  fail: (code: ErrataErrorName, what: string, fix: string) => never,
): void {
  if (entry.disclosure === 'restricted') {
    if (!has(restrictedKinds, entry.kind)) {
      fail(
        'catalogue/disclosure',
        `${where} is restricted without a kind.`,
        "Spread restricted('account' | 'withdrawal' | 'payment' | 'identity').",
      )
    }
    if (
      entry.copy !== `restricted.${String(entry.kind)}` ||
      entry.recovery !== 'contactSupport' ||
      entry.outcome !== 'notApplied' ||
      entry.severity !== 'error' ||
      entry.surface !== 'banner' ||
      entry.label !== undefined ||
      entry.variants !== undefined
    ) {
      fail(
        'catalogue/disclosure',
        `${where} is restricted but has a presentation of its own, which gives it away.`,
        'Spread restricted(kind) last, and give it no variants.',
      )
    }
  }
  if (entry.cover !== undefined && entry.disclosure !== 'restricted') {
    fail(
      'catalogue/disclosure',
      `${where} is ${entry.disclosure} and says cover: true.`,
      'Only an ordinary refusal that is restricted can be a cover: spread restricted(kind), or remove "cover".',
    )
  }
  if (entry.disclosure === 'restricted' || entry.disclosure === 'private') {
    if (entry.values !== undefined) {
      fail('catalogue/disclosure', `${where} is ${entry.disclosure} but carries values.`, 'Remove "values".')
    }
  }
  if (entry.disclosure === 'private') {
    if (entry.subject === undefined)
      fail(
        'catalogue/disclosure',
        `${where} is private without a subject.`,
        "Say whose data it is: subject: 'own' or 'other'.",
      )
    if (!entry.copy?.startsWith('private.')) {
      fail(
        'catalogue/disclosure',
        `${where} is private but its copy is not neutral.`,
        'Spread privateSignIn, privateSignUp or privateNotFound; an exact variant needs subject: own and when: { signedIn: true }.',
      )
    }
    for (const variant of entry.variants ?? []) {
      if (entry.subject === 'other' || variant.when.signedIn !== true) {
        fail(
          'catalogue/disclosure',
          `${where} is private and has a variant that tells more.`,
          "Only subject: 'own' may be exact, and only when: { signedIn: true }.",
        )
      }
    }
  }
}
