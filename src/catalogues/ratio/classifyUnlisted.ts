import { classifyByProgress, classifyByName } from '../../catalogue/classifyByName'
import type { CommonCopyId } from '../../catalogue/commonCopyId'
import {
  fieldError,
  internal,
  privateNotFound,
  privateSignIn,
  privateSignUp,
  restricted,
  secondStep,
  sessionEnded,
  unavailable,
} from '../../catalogue/presets'
import type { ErrorDefinition, ClassifyUnlisted } from '../../catalogue/types'
import {
  aboveLimit,
  bankBalanceLow,
  bankDisconnected,
  bankUnsupported,
  currencyUnavailable,
  currencyUnsupported,
  transferUnsupported,
  widgetSessionOver,
} from './dispositions'

const patternOf = new RegExp(
  '^(ALREADY_EXISTS|EXCEEDS|EXPIRED|INSUFFICIENT|INVALID|MISMATCH|MISSING|NOT_FOUND|' +
    'UNAVAILABLE|UNSUPPORTED|USER|PLAID)_(\\w+)$',
)

/** What the page, the wallet connection or the client's server fills in. */
const filledIn = new RegExp(
  '^(?:IS|HAS|PAGE|CLIENT|QUERY|ANDROID|IOS|SIGNING|DEPOSIT)_|' +
    '(?:^|_)(?:IDS?|TOKEN|JWT|CHALLENGE|URI|HASH|STATUS|EVENTS?|BODY|DATA|HEADERS?|PARAMETERS?|ENDPOINT|CLIENT|' +
    'ACTIVE|RESOLVED|WALLET_TYPE|DISTRIBUTIONS?)$',
)
/** Numbers of documents are typed, whatever they end in. */
const documentNumber = /(?:^|_)(?:TAX|NATIONAL|GOVERNMENT|PERSONAL)_ID$/
const securityCode = /^(?:(?:SMS|EMAIL|PHONE|SECURITY|VERIFICATION|AUTH)_)?(?:T?OTP|CODE)$/

/** Suffix → the shared copy of what is missing, and of what can't be used. */
const concepts: readonly (readonly [RegExp, missing: CommonCopyId, wrong: CommonCopyId])[] = [
  [/FIRST_NAME$/, 'field.firstName.missing', 'field.firstName.format'],
  [/LAST_NAME$/, 'field.lastName.missing', 'field.lastName.format'],
  [/^NAME$/, 'field.name.missing', 'field.name.format'],
  [/EMAIL(?:_ADDRESS)?$/, 'field.email.missing', 'field.email.format'],
  [/PHONE(?:_NUMBER)?$/, 'field.phone.missing', 'field.phone.format'],
  [/DATE_OF_BIRTH$/, 'field.dateOfBirth.missing', 'field.dateOfBirth.format'],
  [/LINE_1$/, 'field.addressLine.missing', 'field.addressLine.format'],
  [/(?:^|_)CITY$/, 'field.city.missing', 'field.city.format'],
  [/(?:^|_)STATE$/, 'field.state.missing', 'field.state.unsupported'],
  [/(?:POSTAL|ZIP)_CODE$/, 'field.postalCode.missing', 'field.postalCode.format'],
  [/COUNTRY(?:_CODE)?$/, 'field.country.missing', 'field.country.unsupported'],
  [/AMOUNT$/, 'field.amount.missing', 'field.amount.format'],
  [/CURRENCY$/, 'field.currency.missing', 'field.currency.unsupported'],
  [/NETWORK$/, 'field.network.missing', 'field.network.unsupported'],
  [/WALLET_ADDRESS$/, 'field.walletAddress.missing', 'field.walletAddress.format'],
]

/** `LINE_1` → `line1`, `FIRST_NAME` → `firstName`. */
const camelCase = (suffix: string): string =>
  suffix.toLowerCase().replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase())

type Placed = Omit<ErrorDefinition, 'domain'>
const refused = {
  disclosure: 'open',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'contactSupport',
  copy: 'refused',
} as const satisfies Placed

function placeMember(suffix: string, missing: boolean): Placed {
  const field = fieldError(camelCase(suffix))
  const concept = concepts.find(([pattern]) => pattern.test(suffix))
  if (concept) return { ...field, copy: missing ? concept[1] : concept[2] }
  if (securityCode.test(suffix)) return { ...field, copy: missing ? 'securityCode.missing' : 'securityCode.format' }
  return { ...field, copy: 'field.generic' }
}

function place(prefix: string, suffix: string): Placed | undefined {
  switch (prefix) {
    case 'NOT_FOUND':
      if (suffix === 'SESSION') return widgetSessionOver
      return /^(?:ENDPOINT|ROUTE|CLIENT)$/.test(suffix) ? internal : privateNotFound
    case 'ALREADY_EXISTS':
      return privateSignUp
    case 'MISMATCH':
      return privateSignIn
    case 'EXPIRED':
      if (/SESSION/.test(suffix)) return widgetSessionOver
      if (/AUTH|JWT/.test(suffix)) return sessionEnded
      return securityCode.test(suffix) ? placeMember(suffix, false) : undefined
    case 'EXCEEDS':
      return /ACH|AMOUNT/.test(suffix) ? aboveLimit : refused
    case 'INSUFFICIENT':
      return /BALANCE|FUNDS/.test(suffix) ? bankBalanceLow : refused
    case 'PLAID':
      return /LOGIN/.test(suffix) ? bankDisconnected : undefined
    case 'UNAVAILABLE':
      return /CURRENCY$/.test(suffix) ? currencyUnavailable : unavailable
    case 'UNSUPPORTED':
      if (/CURRENCY$/.test(suffix)) return currencyUnsupported
      if (/ACH/.test(suffix)) return transferUnsupported
      if (/^BANK/.test(suffix)) return bankUnsupported
      return /COUNTRY|STATE$|NETWORK$|WALLET_ADDRESS$/.test(suffix) ? placeMember(suffix, false) : refused
    case 'USER':
      if (/^NOT_FOUND$/.test(suffix)) return privateNotFound
      if (/EXISTS$/.test(suffix)) return privateSignUp
      // A state of the account that isn't known here may be a decision about the person: it isn't explained.
      return restricted(/KYC|IDENTITY|VERIF/.test(suffix) ? 'identity' : 'account')
    default:
      return placeMember(suffix, prefix === 'MISSING')
  }
}

/** A code that isn't listed yet: its suffix names the member, its prefix what is the matter with it. */
export const classifyUnlisted: ClassifyUnlisted = (code, { status }) => {
  const byWords = classifyByName(code, status)
  if (byWords) return byWords
  // A failed or busy server says more than the code does.
  if (status !== undefined && (status >= 500 || status === 429)) return undefined
  if (/^MFA_|_MFA(?:_|$)/.test(code)) return { ...secondStep, domain: 'unlisted' }

  const [, prefix, suffix] = patternOf.exec(code) ?? []
  const begun = prefix === 'ALREADY_EXISTS' ? undefined : classifyByProgress(code, status)
  if (begun) return begun
  if (prefix === undefined || suffix === undefined) {
    const identity = /(?:^|_)(?:KYC|IDENTITY|VERIFICATION)(?:_|$)/.test(code)
    return identity ? { ...restricted('identity'), domain: 'unlisted' } : undefined
  }
  const aboutMember = prefix === 'INVALID' || prefix === 'MISSING' || prefix === 'UNSUPPORTED'
  if (aboutMember && /^AUTHORIZATION$/.test(suffix)) return { ...sessionEnded, domain: 'unlisted' }
  if (aboutMember && filledIn.test(suffix) && !documentNumber.test(suffix)) return { ...internal, domain: 'unlisted' }
  // Not signed in, or not allowed to: a form's entry isn't what is wrong.
  if (aboutMember && (status === 401 || status === 403)) return undefined
  const placed = place(prefix, suffix)
  return placed && { ...placed, domain: 'unlisted' }
}
