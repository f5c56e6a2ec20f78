import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** One way through a message's `select`s and `plural`s: what is read if every argument takes this path. */
export interface Branch {
  /** The text, with a run of stand-in characters for each argument. */
  readonly text: string
  /** The arguments that are printed, without the ones that only choose. */
  readonly printed: readonly string[]
  /** Argument → the option that this path takes. */
  readonly chosen: Readonly<Record<string, string>>
}

/** A private-use character: no letter, no digit, no space, and no translator types it. */
export const standIn = '\uE000'

/** How many characters an argument takes on screen: a generous real one, such as `$12,345,678.90`. */
export function typicalLength(argument: string): number {
  if (argument === 'duration') return '30 seconds'.length
  if (argument === 'exampleDate') return '31/12/1990'.length
  if (argument === 'hotkey') return 2
  if (/^count$|count$|^(?:failed|total|remaining)$/i.test(argument)) return 4
  return 14
}

const read = (message: string): MessageFormatElement[] => parse(message, { ignoreTag: true })

/** The parser's complaint, or `undefined` for a message that it accepts. */
export function syntaxError(message: string): string | undefined {
  try {
    read(message)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Every way through a message. */
export const branchesOf = (message: string): Branch[] => walk(read(message), undefined)

function walk(elements: readonly MessageFormatElement[], plural: string | undefined): Branch[] {
  let paths: Branch[] = [{ text: '', printed: [], chosen: {} }]
  for (const element of elements) {
    const steps = stepsOf(element, plural)
    paths = paths.flatMap((path) =>
      steps
        // An argument that chooses twice chooses the same.
        .filter(({ chosen }) => Object.entries(chosen).every(([name, way]) => (path.chosen[name] ?? way) === way))
        .map((step) => ({
          text: path.text + step.text,
          printed: [...path.printed, ...step.printed],
          chosen: { ...path.chosen, ...step.chosen },
        })),
    )
  }
  return paths
}

function stepsOf(element: MessageFormatElement, plural: string | undefined): Branch[] {
  const print = (name: string): Branch[] => [{ text: standIn.repeat(typicalLength(name)), printed: [name], chosen: {} }]
  switch (element.type) {
    case TYPE.literal:
      return [{ text: element.value, printed: [], chosen: {} }]
    case TYPE.argument:
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return print(element.value)
    case TYPE.pound:
      return print(plural ?? '#')
    case TYPE.select:
    case TYPE.plural:
      return Object.entries(element.options).flatMap(([option, { value }]) =>
        walk(value, element.type === TYPE.plural ? element.value : plural).map((path) => ({
          ...path,
          chosen: { [element.value]: option, ...path.chosen },
        })),
      )
    case TYPE.tag:
      return walk(element.children, plural)
  }
}

/** Every argument with how it is used: `limit:argument`, `limit:select(none|other)`, `countNumber:plural`. */
export function argumentsOf(message: string): Set<string> {
  const found = new Set<string>()
  visit(read(message), (element) => {
    switch (element.type) {
      case TYPE.select:
        found.add(`${element.value}:select(${Object.keys(element.options).sort().join('|')})`)
        break
      case TYPE.plural:
        found.add(`${element.value}:${element.pluralType === 'ordinal' ? 'selectordinal' : 'plural'}`)
        break
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        found.add(`${element.value}:${TYPE[element.type]}`)
        break
      case TYPE.tag:
        found.add(`${element.value}:tag`)
        break
      default:
    }
  })
  return found
}

/** The names alone. */
export const argumentNames = (message: string): Set<string> =>
  new Set([...argumentsOf(message)].map((argument) => argument.slice(0, argument.indexOf(':'))))

/** One `plural` of a message: its categories, and what each of them prints. */
export interface Plural {
  readonly argument: string
  readonly ordinal: boolean
  readonly options: Readonly<Record<string, readonly Branch[]>>
}

export function pluralsOf(message: string): Plural[] {
  const found: Plural[] = []
  visit(read(message), (element) => {
    if (element.type !== TYPE.plural) return
    found.push({
      argument: element.value,
      ordinal: element.pluralType === 'ordinal',
      options: Object.fromEntries(
        Object.entries(element.options).map(([option, { value }]) => [option, walk(value, element.value)]),
      ),
    })
  })
  return found
}

function visit(elements: readonly MessageFormatElement[], see: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    see(element)
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const { value } of Object.values(element.options)) visit(value, see)
    }
    if (element.type === TYPE.tag) visit(element.children, see)
  }
}
