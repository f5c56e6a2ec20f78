import type en from '../../../locales/en/ratio.json'
import type { CommonCopyId } from '../../catalogue/commonCopyId'
import { type CopyIdOf, defineCatalogue } from '../../catalogue/defineCatalogue'
import {
  fieldError,
  internal,
  privateNotFound,
  privateOwnAccount,
  privateSignIn,
  privateSignUp,
  restricted,
  secondStep,
  sessionEnded,
  signInNeeded,
} from '../../catalogue/presets'
import type { ErrorDefinition } from '../../catalogue/types'
import type { RecoveryKind } from '../../problem'
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
import { envelope } from './envelope'
import { classifyUnlisted } from './classifyUnlisted'

/*
 * The reference lists the codes in one alphabetical table without HTTP statuses; the domains are ours, by meaning:
 *   authentication  proving who it is: tokens, codes, signatures, the client's own credentials
 *   user            the account: names, email, phone, terms, whether it may be used
 *   identity        the identity form: date of birth, document, address
 *   bank            linking and verifying a bank account
 *   wallet          where the coins go
 *   transaction     a purchase: amounts, currencies, limits
 *   activity        the list of past purchases and its filters
 *   session         the widget's own session
 *   webhook, support, administration   what a client's staff or back end does, hardly a customer
 *   request         the call as such
 *
 * Field or internal: a member is a field if the person typed or chose it in a form that this API is for. Ids, tokens,
 * hashes, states and whatever the page, the wallet connection or the client's server fills in are internal, and so are
 * all members that only staff set: risk level, flags, the result of the identity check. A malformed one says nothing
 * about the person and must not look as if it did.
 */
const errors = {
  // The person's own linked account: the call needs their sign-in, as PLAID_LOGIN_ERROR does, and tells no more.
  ALREADY_EXISTS_BANK: {
    domain: 'bank',
    disclosure: 'open',
    severity: 'info',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'useExisting',
  },
  ALREADY_EXISTS_EMAIL: { domain: 'user', ...privateSignUp },
  ALREADY_EXISTS_PHONE: { domain: 'user', ...privateSignUp },
  ALREADY_EXISTS_TOTP: { domain: 'authentication', ...privateSignUp },
  ALREADY_EXISTS_USER: { domain: 'identity', ...privateSignUp },
  // Sent before. How it was judged isn't said here, so that "nothing more to do" is not promised either. Refreshing would
  // only lead back to USER_KYC_INCOMPLETE.
  ALREADY_EXISTS_USER_KYC: {
    domain: 'identity',
    disclosure: 'open',
    severity: 'info',
    outcome: 'applied',
    surface: 'banner',
    recovery: 'contactSupport',
  },
  // The person's own wallet, like the bank account above.
  ALREADY_EXISTS_WALLET_ADDRESS: {
    domain: 'wallet',
    disclosure: 'open',
    severity: 'info',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'useExisting',
  },
  BANK_VERIFICATION_INCOMPLETE: {
    domain: 'bank',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'verifyBank',
  },
  // A banner: the amount may have been given in either currency, so no one field is at fault.
  EXCEEDS_LIMIT_ACH: { domain: 'transaction', ...aboveLimit },
  EXCEEDS_LIMIT_TRANSACTIONS: {
    domain: 'transaction',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'none',
    values: { limit: 'count' },
  },
  EXCEEDS_LIMIT_WALLETS: {
    domain: 'wallet',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'changeSelection',
    values: { limit: 'count' },
  },
  EXPIRED_AUTHORIZATION: { domain: 'authentication', ...sessionEnded },
  EXPIRED_SESSION_ID: { domain: 'session', ...widgetSessionOver },
  INSUFFICIENT_BALANCE: { domain: 'bank', ...bankBalanceLow },

  INVALID_ACCEPTED_TERMS: { domain: 'user', ...fieldError('acceptedTerms') },
  INVALID_ACTIVE: { domain: 'webhook', ...internal },
  INVALID_ACTIVITY_ID: { domain: 'activity', ...internal },
  // Not a field: nobody can truthfully change their age.
  INVALID_AGE: {
    domain: 'identity',
    disclosure: 'open',
    severity: 'error',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'contactSupport',
  },
  INVALID_ANDROID_PACKAGE_NAME: { domain: 'bank', ...internal },
  INVALID_ASSESSMENT_ID: { domain: 'administration', ...internal },
  // The bearer token comes from the person's own sign-in; a new one mends it. The client's credentials are other codes.
  INVALID_AUTHORIZATION: { domain: 'authentication', ...sessionEnded },
  INVALID_BANK_ID: { domain: 'bank', ...internal },
  INVALID_BODY: { domain: 'request', ...internal },
  INVALID_CITY: { domain: 'identity', ...fieldError('city'), copy: 'field.city.format' },
  INVALID_CLIENT_ID: { domain: 'authentication', ...internal },
  INVALID_CLIENT_SECRET: { domain: 'authentication', ...internal },
  INVALID_CODE: { domain: 'authentication', ...fieldError('code'), copy: 'securityCode.format' },
  INVALID_COUNTRY: { domain: 'user', ...fieldError('country'), copy: 'field.country.unsupported' },
  INVALID_CRYPTO_AMOUNT: { domain: 'transaction', ...fieldError('cryptoAmount'), copy: 'field.amount.format' },
  INVALID_CRYPTO_CURRENCY: {
    domain: 'transaction',
    ...fieldError('cryptoCurrency'),
    copy: 'field.currency.unsupported',
  },
  INVALID_CRYPTO_STATUS: { domain: 'activity', ...internal },
  INVALID_DATA: { domain: 'request', ...internal },
  INVALID_DATE_OF_BIRTH: { domain: 'identity', ...fieldError('dateOfBirth'), copy: 'field.dateOfBirth.format' },
  // The client's server names it when it opens the widget's session.
  INVALID_DEPOSIT_ADDRESS: { domain: 'session', ...internal },
  INVALID_DISTRIBUTIONS: { domain: 'administration', ...internal },
  INVALID_EMAIL: { domain: 'user', ...fieldError('email'), copy: 'field.email.format' },
  INVALID_EMAIL_ID: { domain: 'authentication', ...internal },
  INVALID_EVENT: { domain: 'webhook', ...internal },
  INVALID_EVENTS: { domain: 'webhook', ...internal },
  INVALID_EXCHANGE: { domain: 'wallet', ...fieldError('exchange') },
  INVALID_FIAT_AMOUNT: { domain: 'transaction', ...fieldError('fiatAmount'), copy: 'field.amount.format' },
  INVALID_FIAT_CURRENCY: { domain: 'transaction', ...fieldError('fiatCurrency'), copy: 'field.currency.unsupported' },
  INVALID_FIAT_STATUS: { domain: 'activity', ...internal },
  INVALID_FIRST_NAME: { domain: 'user', ...fieldError('firstName'), copy: 'field.firstName.format' },
  INVALID_FROM_CREATE_TIME: { domain: 'activity', ...fieldError('fromCreateTime') },
  // Purchases name no funding method; it filters the activity, and the page fills it in.
  INVALID_FUNDING_METHOD: { domain: 'activity', ...internal },
  INVALID_ID_NUMBER: { domain: 'identity', ...fieldError('idNumber') },
  INVALID_ID_TYPE: { domain: 'identity', ...fieldError('idType') },
  INVALID_IS_FLAGGED: { domain: 'administration', ...internal },
  INVALID_KYC_STATUS: { domain: 'administration', ...internal },
  INVALID_LAST_NAME: { domain: 'user', ...fieldError('lastName'), copy: 'field.lastName.format' },
  INVALID_LINE_1: { domain: 'identity', ...fieldError('line1'), copy: 'field.addressLine.format' },
  INVALID_LINE_2: { domain: 'identity', ...fieldError('line2'), copy: 'field.addressLine2.format' },
  INVALID_MEMO: { domain: 'wallet', ...fieldError('memo') },
  INVALID_MIDDLE_NAME: { domain: 'user', ...fieldError('middleName') },
  INVALID_NAME: { domain: 'wallet', ...fieldError('name'), copy: 'field.name.format' },
  INVALID_NATIONALITY: { domain: 'identity', ...fieldError('nationality') },
  INVALID_OCCUPATION: { domain: 'identity', ...fieldError('occupation') },
  INVALID_OTP: { domain: 'authentication', ...fieldError('otp'), copy: 'securityCode.format' },
  INVALID_PAGE_SIZE: { domain: 'request', ...internal },
  INVALID_PAGE_TOKEN: { domain: 'request', ...internal },
  INVALID_PHONE: { domain: 'user', ...fieldError('phone'), copy: 'field.phone.format' },
  INVALID_PHONE_COUNTRY_CODE: { domain: 'user', ...fieldError('phone') },
  INVALID_PHONE_ID: { domain: 'authentication', ...internal },
  INVALID_PHONE_TYPE: { domain: 'user', ...fieldError('phone') },
  INVALID_POSTAL_CODE: { domain: 'identity', ...fieldError('postalCode'), copy: 'field.postalCode.format' },
  INVALID_PUBLIC_TOKEN: { domain: 'bank', ...internal },
  INVALID_REDIRECT_URI: { domain: 'bank', ...internal },
  INVALID_RESOLUTION_MESSAGE: { domain: 'support', ...fieldError('resolutionMessage'), copy: 'resolutionMessage' },
  INVALID_RESOLVED: { domain: 'support', ...internal },
  INVALID_RISK_LEVEL: { domain: 'administration', ...internal },
  INVALID_SESSION_ID: { domain: 'session', ...internal },
  INVALID_SIGNATURE: { domain: 'authentication', ...internal },
  // The connected wallet names it, not the person.
  INVALID_SIGNING_ADDRESS: { domain: 'session', ...internal },
  INVALID_SOLID_CONTACT_ID: { domain: 'administration', ...internal },
  INVALID_STATE: { domain: 'identity', ...fieldError('state'), copy: 'field.state.unsupported' },
  INVALID_SUPPORT_TICKET_ID: { domain: 'support', ...internal },
  INVALID_TO_CREATE_TIME: { domain: 'activity', ...fieldError('toCreateTime') },
  INVALID_TOKEN: { domain: 'authentication', ...internal },
  INVALID_TRANSACTION_HASH: { domain: 'transaction', ...internal },
  INVALID_TRANSACTION_ID: { domain: 'transaction', ...internal },
  INVALID_TYPE: { domain: 'transaction', ...fieldError('type'), copy: 'transferType' },
  // Staff type the address that events are sent to: a field, although few customers ever see it.
  INVALID_URL: { domain: 'webhook', ...fieldError('url'), copy: 'webAddress' },
  INVALID_USER_ID: { domain: 'user', ...internal },
  INVALID_VERIFICATION_STATUS: { domain: 'administration', ...internal },
  INVALID_WALLET_ADDRESS: { domain: 'wallet', ...fieldError('walletAddress'), copy: 'field.walletAddress.format' },
  INVALID_WALLET_ID: { domain: 'wallet', ...internal },
  // The connected wallet's own kind, which the page knows.
  INVALID_WALLET_TYPE: { domain: 'wallet', ...internal },
  INVALID_WEBHOOK_ID: { domain: 'webhook', ...internal },

  MFA_REQUIRED: { domain: 'authentication', ...secondStep },

  // Against the record of the person's own account: a stranger learns nothing, the signed-in owner everything.
  MISMATCH_EMAIL: {
    domain: 'user',
    ...privateSignIn,
    subject: 'own',
    field: 'email',
    variants: [{ when: { signedIn: true }, surface: 'field', recovery: 'editField', copy: 'MISMATCH_EMAIL' }],
  },
  MISMATCH_PHONE: {
    domain: 'user',
    ...privateSignIn,
    subject: 'own',
    field: 'phone',
    variants: [{ when: { signedIn: true }, surface: 'field', recovery: 'editField', copy: 'MISMATCH_PHONE' }],
  },

  MISSING_ACTIVITY_ID: { domain: 'activity', ...internal },
  MISSING_ASSESSMENT_ID: { domain: 'administration', ...internal },
  // No session of the person's own yet.
  MISSING_AUTHORIZATION: { domain: 'authentication', ...signInNeeded },
  MISSING_BANK_ID: { domain: 'bank', ...internal },
  MISSING_CITY: { domain: 'identity', ...fieldError('city'), copy: 'field.city.missing' },
  MISSING_CLIENT_ID: { domain: 'authentication', ...internal },
  MISSING_CLIENT_SECRET: { domain: 'authentication', ...internal },
  MISSING_COUNTRY: { domain: 'user', ...fieldError('country'), copy: 'field.country.missing' },
  MISSING_CRYPTO_CURRENCY: { domain: 'transaction', ...fieldError('cryptoCurrency'), copy: 'field.currency.missing' },
  MISSING_DATE_OF_BIRTH: { domain: 'identity', ...fieldError('dateOfBirth'), copy: 'field.dateOfBirth.missing' },
  MISSING_DISTRIBUTIONS: { domain: 'administration', ...internal },
  MISSING_EMAIL: { domain: 'user', ...fieldError('email'), copy: 'field.email.missing' },
  MISSING_EMAIL_ID: { domain: 'authentication', ...internal },
  MISSING_EVENTS: { domain: 'webhook', ...internal },
  MISSING_FIAT_AMOUNT: { domain: 'transaction', ...fieldError('fiatAmount'), copy: 'field.amount.missing' },
  MISSING_FIRST_NAME: { domain: 'user', ...fieldError('firstName'), copy: 'field.firstName.missing' },
  MISSING_FLAGS: { domain: 'administration', ...internal },
  MISSING_ID_NUMBER: { domain: 'identity', ...fieldError('idNumber') },
  MISSING_LAST_NAME: { domain: 'user', ...fieldError('lastName'), copy: 'field.lastName.missing' },
  MISSING_LINE_1: { domain: 'identity', ...fieldError('line1'), copy: 'field.addressLine.missing' },
  MISSING_NAME: { domain: 'wallet', ...fieldError('name'), copy: 'field.name.missing' },
  MISSING_OTP: { domain: 'authentication', ...fieldError('otp'), copy: 'securityCode.missing' },
  MISSING_PHONE: { domain: 'user', ...fieldError('phone'), copy: 'field.phone.missing' },
  MISSING_PHONE_ID: { domain: 'authentication', ...internal },
  MISSING_POSTAL_CODE: { domain: 'identity', ...fieldError('postalCode'), copy: 'field.postalCode.missing' },
  MISSING_PUBLIC_TOKEN: { domain: 'bank', ...internal },
  MISSING_RESOLUTION_MESSAGE: {
    domain: 'support',
    ...fieldError('resolutionMessage'),
    copy: 'resolutionMessage.missing',
  },
  MISSING_RISK_LEVEL: { domain: 'administration', ...internal },
  MISSING_SESSION_ID: { domain: 'session', ...internal },
  MISSING_SIGNATURE: { domain: 'authentication', ...internal },
  MISSING_SIGNING_ADDRESS: { domain: 'session', ...internal },
  MISSING_SOLID_CONTACT_ID: { domain: 'administration', ...internal },
  MISSING_STATE: { domain: 'identity', ...fieldError('state'), copy: 'field.state.missing' },
  MISSING_SUPPORT_TICKET_ID: { domain: 'support', ...internal },
  MISSING_TOKEN: { domain: 'authentication', ...internal },
  MISSING_TRANSACTION_HASH: { domain: 'transaction', ...internal },
  MISSING_TRANSACTION_ID: { domain: 'transaction', ...internal },
  MISSING_TYPE: { domain: 'transaction', ...fieldError('type'), copy: 'transferType.missing' },
  MISSING_URL: { domain: 'webhook', ...fieldError('url'), copy: 'webAddress.missing' },
  MISSING_USER_ID: { domain: 'user', ...internal },
  MISSING_VERIFICATION_STATUS: { domain: 'administration', ...internal },
  MISSING_WALLET_ADDRESS: { domain: 'wallet', ...fieldError('walletAddress'), copy: 'field.walletAddress.missing' },
  MISSING_WALLET_ID: { domain: 'wallet', ...internal },
  MISSING_WEBHOOK_ID: { domain: 'webhook', ...internal },

  NOT_FOUND_ACTIVITY: {
    domain: 'activity',
    ...privateNotFound,
    subject: 'own',
    variants: [{ when: { signedIn: true }, recovery: 'checkActivity', copy: 'NOT_FOUND_ACTIVITY' }],
  },
  NOT_FOUND_ASSESSMENT: { domain: 'administration', ...internal },
  NOT_FOUND_BANK: {
    domain: 'bank',
    ...privateNotFound,
    subject: 'own',
    variants: [{ when: { signedIn: true }, recovery: 'linkBank', copy: 'NOT_FOUND_BANK' }],
  },
  // The client is the application, not a person.
  NOT_FOUND_CLIENT: { domain: 'authentication', ...internal },
  NOT_FOUND_ENDPOINT: { domain: 'request', ...internal },
  // Looks like an expired one: to the person it is the same, and a new session is the way on.
  NOT_FOUND_SESSION: { domain: 'session', ...widgetSessionOver },
  NOT_FOUND_SUPPORT_TICKET: {
    domain: 'support',
    ...privateNotFound,
    subject: 'own',
    variants: [{ when: { signedIn: true }, recovery: 'contactSupport', copy: 'NOT_FOUND_SUPPORT_TICKET' }],
  },
  NOT_FOUND_TRANSACTION: {
    domain: 'transaction',
    ...privateNotFound,
    subject: 'own',
    variants: [{ when: { signedIn: true }, recovery: 'checkActivity', copy: 'NOT_FOUND_TRANSACTION' }],
  },
  // At sign-in, another copy than MISMATCH_PHONE has would tell that nobody has this number.
  NOT_FOUND_USER: { domain: 'user', ...privateOwnAccount },
  NOT_FOUND_WALLET: {
    domain: 'wallet',
    ...privateNotFound,
    subject: 'own',
    variants: [{ when: { signedIn: true }, recovery: 'changeSelection', copy: 'NOT_FOUND_WALLET' }],
  },

  PLAID_LOGIN_ERROR: { domain: 'bank', ...bankDisconnected },
  UNAVAILABLE_CRYPTO_CURRENCY: { domain: 'transaction', ...currencyUnavailable },
  UNSUPPORTED_ACH_TYPE: { domain: 'transaction', ...transferUnsupported },
  UNSUPPORTED_ANDROID_PACKAGE_NAME: { domain: 'bank', ...internal },
  UNSUPPORTED_BANK: { domain: 'bank', ...bankUnsupported },
  UNSUPPORTED_CRYPTO_CURRENCY: { domain: 'wallet', ...currencyUnsupported },
  UNSUPPORTED_QUERY_PARAMETERS: { domain: 'request', ...internal },
  UNSUPPORTED_REDIRECT_URI: { domain: 'bank', ...internal },
  UNSUPPORTED_WALLET_ADDRESS: { domain: 'wallet', ...fieldError('walletAddress') },

  USER_BLOCKED: { domain: 'user', ...restricted('account') },
  USER_KYC_INCOMPLETE: {
    domain: 'identity',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'verifyIdentity',
  },
  USER_RISK_INCOMPLETE: { domain: 'user', ...restricted('account') },
  USER_UNDER_REVIEW: { domain: 'user', ...restricted('account') },
} as const satisfies Record<string, ErrorDefinition<RecoveryKind, CopyIdOf<typeof en> | CommonCopyId>>

/** Ratio without the loaders of its copy: for single-file builds, which hand the messages to the provider. */
export const ratio = defineCatalogue({ name: 'ratio', audience: 'customer', errors, envelope, classifyUnlisted })
export type RatioCode = keyof typeof errors
