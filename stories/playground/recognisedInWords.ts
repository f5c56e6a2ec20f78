import { isObject } from '../../src/core/input/safeRead'
import { placeOf } from './layerRows'
import type { Outcome } from './outcome'
import { titleOfCatalogue } from './registered'

const inList = (parts: readonly string[]): string => new Intl.ListFormat('en').format(parts)
const listed = (names: readonly string[]): string => inList(names.map(titleOfCatalogue))

/** Whose error it is, and how that was known. */
export function recognisedInWords(outcome: Outcome): readonly string[] {
  const { evaluation, ambiguous, state, catalogues } = outcome
  const { found, failure, status } = evaluation
  const sentences: string[] = []
  if (found === 'success') return ['The answer says itself that it is a success.']
  if (found && found.errors.length > 0) {
    const { by, at, catalogue, errors } = found
    const code = errors[0]?.code ?? errors[0]?.alias ?? ''
    const title = titleOfCatalogue(catalogue.name)
    const isNamed = state.named === catalogue.name
    if (by === 'envelope') sentences.push(`The shape at “${placeOf(at)}” is ${title}’s, and there is a code in it.`)
    if (by === 'standard') {
      sentences.push(
        `By the common conventions there is a code at “${placeOf(at)}”. It is ${title}’s, because ` +
          (isNamed ? 'the caller named that catalogue.' : `of the registered catalogues only that one lists ${code}.`),
      )
    }
    if (by === 'bare') {
      sentences.push(
        `It is nothing but a code. It is ${title}’s, because ` +
          (isNamed ? 'the caller named that catalogue.' : 'of the registered catalogues only that one lists it.'),
      )
    }
    if (errors.length > 1)
      sentences.push(`The answer has ${errors.length} errors: what is worst not to know speaks for all.`)
    return sentences
  }
  if (found && found.by === 'envelope') {
    sentences.push(
      `The shape at “${placeOf(found.at)}” is ${titleOfCatalogue(found.catalogue.name)}’s, but there is no code in it.`,
    )
  } else if (found) {
    const { violations = [], status: said, retryAfter, requestId } = found.recognition
    const facts = [
      ...(said === undefined ? [] : [`the status ${said}`]),
      ...(violations.length === 0 ? [] : [violations.length === 1 ? 'a field' : `${violations.length} fields`]),
      ...(retryAfter === undefined ? [] : ['a waiting time']),
      ...(requestId === undefined ? [] : ['a reference']),
    ]
    sentences.push(
      'No registered catalogue has a code of it.',
      ...(facts.length > 0
        ? [`By the common conventions it says ${inList(facts)}, first at “${placeOf(found.at)}”.`]
        : failure === undefined
          ? ['The common conventions find nothing more in it.']
          : []),
    )
  }
  if (ambiguous) {
    sentences.push(
      `The code ${ambiguous.code} is listed by ${listed(ambiguous.catalogues)}, and nothing tells whose it is: it isn’t ` +
        'guessed. Naming the catalogue decides; in development the console says so, too.',
    )
  }
  if (failure !== undefined) sentences.push(failureInWords[failure])
  if (!found && failure === undefined) {
    sentences.push(
      status === undefined
        ? 'Nothing was recognised: neither a body, nor a status, nor a failure of the network.'
        : `No body was recognised. What is left is the status ${status}.`,
    )
  }
  if (catalogues.length === 0) sentences.push('No catalogue is registered.')
  return sentences
}

const failureInWords = {
  NETWORK: 'It is a failure of the network: no answer came, or it broke off.',
  TIMEOUT: 'It is a time-out: somebody stopped waiting.',
  abort: 'It is an abort: somebody called the request off.',
}

/** Why nothing is shown. */
export function whyNothing({ given, read, evaluation: { found, failure, status, layers } }: Outcome): string {
  if (given.how === 'nothing') return 'There is no error: the client threw nothing.'
  if (read === null || read === undefined) return 'There is nothing: null and undefined are no errors.'
  if (found === 'success') return 'The answer is a success: its body says so.'
  if (layers.some(({ unread }) => unread)) return 'The answer hasn’t been read yet.'
  if (failure === 'abort') return 'Somebody called the request off on purpose: that is no error to show.'
  if (isObject(read) && status !== undefined && status < 300) {
    return `The answer is a success: its status is ${status}, and its body says nothing of an error.`
  }
  return 'There is no error in it.'
}
