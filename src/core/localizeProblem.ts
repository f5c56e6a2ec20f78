import type { Copy, FieldViolation } from '../problem'
import { copyIds, hostsWords, messageOwners, violationCopyIds } from './copyIds'
import { omitUndefined } from './omitUndefined'
import type { ResolvedViolation, Resolution } from './resolution'
import { formatDuration, isolate } from './values/formatValue'
import { messageArguments } from './values/messageArguments'
import { languageOf, type LocalizeOptions, writeFirst, writeMessage } from './writeMessage'

/** The words for a problem. Title and detail always come from one source; never a key, never a raw placeholder. */
export function localizeProblem(resolution: Resolution, options: LocalizeOptions): Copy {
  const { problem, violations } = resolution
  const violation = resolution.presentation.surface === 'field' ? violations[0] : undefined
  const code = violation?.code ?? problem.code
  const owners = messageOwners(resolution)
  const values = messageArguments(resolution, code, violation?.values ?? problem.values)
  const ids = copyIds(resolution, hostsWords(owners, options))
  for (const anyLanguage of [false, true]) {
    for (const id of ids) {
      const title = writeMessage(owners, `${id}.title`, options, values, anyLanguage)
      const detail = title && writeMessage(owners, `${id}.detail`, options, values, anyLanguage)
      if (!detail || languageOf(title.tag) !== languageOf(detail.tag)) continue
      return omitUndefined({
        title: title.text,
        detail: detail.text,
        inline: (violation && localizeViolation(resolution, violation, options)) || undefined,
        lang: languageOf(detail.tag) === languageOf(options.locale) ? undefined : detail.tag,
      })
    }
  }
  return { title: '', detail: '' }
}

/** The sentence beside one field. */
export function localizeViolation(
  resolution: Resolution,
  violation: FieldViolation & Partial<Pick<ResolvedViolation, 'copy'>>,
  options: LocalizeOptions,
): string {
  const owners = messageOwners(resolution)
  const ids = violationCopyIds(resolution, violation, hostsWords(owners, options)).map((id) => `${id}.inline`)
  return writeFirst(owners, ids, options, messageArguments(resolution, violation.code, violation.values))
}

/**
 * A text of the library's own: `action.…` and `ui.…`.
 * @param values finished strings, numbers for plurals, and `duration` in seconds, which is written in words
 * @param owner the catalogue that has the text; default `common`
 */
export function localizeText(
  id: string,
  values: Readonly<Record<string, string | number>> | undefined,
  options: LocalizeOptions,
  owner = 'common',
): string {
  return writeFirst([owner], [id], options, (formatters) => ({
    ...values,
    ...(typeof values?.duration === 'number' && {
      duration: isolate(formatDuration(values.duration, formatters, 'short')),
    }),
  }))
}
