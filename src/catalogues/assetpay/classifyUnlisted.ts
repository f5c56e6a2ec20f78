import { classifyByProgress, classifyByName } from '../../catalogue/classifyByName'
import {
  alreadyBegun,
  internal,
  outcomeUnknown,
  privateSignIn,
  privateSignUp,
  rateLimited,
  restricted,
  sessionEnded,
  unavailable,
} from '../../catalogue/presets'
import type { ErrorDefinition, ClassifyUnlisted } from '../../catalogue/types'

/** Domain → its first number. A domain ends with its hundred. */
const firstNumbers = {
  trading: 1,
  generic: 1000,
  authentication: 1100,
  'two-factor': 1200,
  account: 1300,
  settings: 1400,
  idempotency: 1500,
  wallet: 1600,
  callbacks: 1700,
  email: 1800,
  'api-keys': 1900,
  risk: 2100,
  booking: 2200,
  identity: 2300,
  ledger: 2400,
} as const
export type AssetPayDomain = keyof typeof firstNumbers

/** The ranges of the numbers, also those in which no code is listed yet. */
export const domains = (Object.keys(firstNumbers) as AssetPayDomain[]).map((domain) => {
  const from = firstNumbers[domain]
  return { from, to: from - (from % 100) + 99, domain }
})

/** The domain that a number belongs to. */
export const domainOf = (digits: string | undefined): AssetPayDomain | undefined =>
  /^\d{1,4}$/.test(digits ?? '')
    ? domains.find(({ from, to }) => Number(digits) >= from && Number(digits) <= to)?.domain
    : undefined

type Placement = Omit<ErrorDefinition, 'domain'>

const open = { disclosure: 'open', severity: 'warning', outcome: 'notApplied', surface: 'banner' } as const
const refused: Placement = { ...open, recovery: 'contactSupport', copy: 'refused' }
const changed: Placement = { ...open, recovery: 'refresh', copy: 'conflict' }
const reversed: Placement = {
  ...open,
  severity: 'error',
  outcome: 'reversed',
  recovery: 'checkActivity',
  copy: 'generic.reversed',
}

/** The HTTP statuses that say more than the range of a number. */
const placeByStatus = (status: number | undefined): Placement | undefined => {
  if (status === undefined) return undefined
  if (status === 503) return unavailable
  if (status >= 500) return outcomeUnknown
  if (status === 429) return rateLimited
  if (status === 403 || status === 451) return restricted('account')
  return undefined
}

/** A refusal says that nothing was done; without a status nobody has said it. */
const placeMoney = (status: number | undefined): Placement => {
  if (status === undefined || status < 400) return outcomeUnknown
  return status === 409 ? changed : refused
}

function placeByDomain(domain: AssetPayDomain, code: string, status: number | undefined): Placement | undefined {
  const certain = placeByStatus(status)
  switch (domain) {
    case 'trading':
      return certain ?? (status === 409 ? changed : refused)
    // Only the status can tell.
    case 'generic':
      return undefined
    case 'authentication':
      return certain ?? (/TOKEN|SESSION|BEARER|^\d*$/.test(code) ? sessionEnded : privateSignIn)
    // Whether there is a second factor is the account's secret, too, until the API asks for its code.
    case 'two-factor':
      return certain ?? privateSignIn
    case 'account':
      return certain ?? restricted('account')
    case 'risk':
      return restricted('account')
    case 'settings':
      return certain ?? (/EMAIL|PHONE|USER/.test(code) ? privateSignUp : status === 409 ? changed : refused)
    // Only a conflict says that an earlier request counts; else the page used its key in a wrong way.
    case 'idempotency':
      return certain ?? (status === 409 ? alreadyBegun : internal)
    case 'wallet':
    case 'booking':
      return certain ?? placeMoney(status)
    case 'callbacks':
    case 'api-keys':
      // Outcome comes before disclosure.
      return { ...(certain?.outcome === 'unknown' ? outcomeUnknown : internal), disclosure: 'internal' }
    case 'email':
      return certain ?? (/SEND|DELIVER|TEMPLATE|PROVIDER/.test(code) ? internal : privateSignUp)
    // Refused, banned and faulty look alike.
    case 'identity':
      return restricted('identity')
    // Books that don't add up: whatever the answer says, nobody knows yet.
    case 'ledger':
      return { ...outcomeUnknown, disclosure: 'internal' }
    default: {
      const never: never = domain
      return never
    }
  }
}

/** By the words of the key first, then by the range of the number. */
export const classifyUnlisted: ClassifyUnlisted = (code, { alias, status }) => {
  const words = classifyByName(code, status)
  if (code.startsWith('trade/')) {
    // The balance was taken before. Steam's own restrictions are the person's to see.
    return words?.disclosure === 'restricted' && !code.includes('STEAM') ? words : { ...reversed, domain: 'trade' }
  }
  const domain = domainOf(alias ?? code) ?? (code.startsWith('ONCHAIN_') ? 'wallet' : undefined)
  // Here a key names the page's own use of it: `KEY_ALREADY_USED` is under way only where the answer says conflict.
  const isMisuse = domain === 'idempotency' && status !== undefined && status >= 400 && status !== 409
  const named = words ?? (isMisuse ? undefined : classifyByProgress(code, status))
  if (named !== undefined) return domain === undefined ? named : { ...named, domain }
  // Coins may be on their way, whatever this request was answered.
  if (code.startsWith('ONCHAIN_')) return { ...(status === 429 ? rateLimited : outcomeUnknown), domain: 'wallet' }
  const placement = domain && placeByDomain(domain, code, status)
  return placement && { ...placement, domain }
}
