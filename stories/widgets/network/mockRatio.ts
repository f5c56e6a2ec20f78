import type { MockApi, MockRequest } from './mockApi'

type Details = MockRequest['body']

const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** In the order of the form: the API answers with the first thing that it finds. */
const rules: readonly (readonly [code: string, isMet: (details: Details) => boolean])[] = [
  ['MISSING_FIRST_NAME', ({ firstName }) => filled(firstName)],
  ['MISSING_LAST_NAME', ({ lastName }) => filled(lastName)],
  ['MISSING_DATE_OF_BIRTH', ({ dateOfBirth }) => filled(dateOfBirth)],
  ['INVALID_DATE_OF_BIRTH', ({ dateOfBirth }) => new Date(String(dateOfBirth)) < new Date()],
  ['INVALID_AGE', ({ dateOfBirth }) => new Date().getFullYear() - new Date(String(dateOfBirth)).getFullYear() > 18],
  ['MISSING_EMAIL', ({ email }) => filled(email)],
  ['INVALID_EMAIL', ({ email }) => /^\S+@\S+\.\w+$/.test(String(email))],
  ['MISSING_PHONE', ({ phone }) => filled(phone)],
  ['MISSING_LINE_1', ({ line1 }) => filled(line1)],
  ['MISSING_CITY', ({ city }) => filled(city)],
  ['MISSING_POSTAL_CODE', ({ postalCode }) => filled(postalCode)],
  ['INVALID_POSTAL_CODE', ({ postalCode }) => /^\d{5}$/.test(String(postalCode))],
  ['MISSING_STATE', ({ state }) => filled(state)],
  ['INVALID_COUNTRY', ({ country }) => country === 'US'],
  ['MISSING_ID_NUMBER', ({ idNumber }) => filled(idNumber)],
]

/** Set by the first `MFA_REQUIRED`, so that it is the security code that helps. */
let wantsCode = false
let bankVerified = true
const created = { data: { createTime: '2026-01-01T12:34:56.000Z' } }

/** Ratio, as far as an onramp needs it. */
export const mockRatio: MockApi = {
  catalogue: 'ratio',
  reset: () => {
    wantsCode = false
    bankVerified = true
  },
  steps: [
    {
      id: 'kyc',
      label: 'Sending the details',
      method: 'post',
      path: '*/ratio/user/kyc',
      answer: ({ body }) => {
        const [code] = rules.find(([, isMet]) => !isMet(body)) ?? []
        return code === undefined ? created : { refused: [code] }
      },
    },
    {
      id: 'bank',
      label: 'Linking the bank',
      method: 'post',
      path: '*/ratio/banks',
      answer: () => created,
    },
    {
      id: 'purchase',
      label: 'Buying',
      method: 'post',
      path: '*/ratio/purchases',
      answer: ({ body: { fiatAmount, otp } }) => {
        if (!filled(fiatAmount)) return { refused: ['MISSING_FIAT_AMOUNT'] }
        if (!(Number(fiatAmount) > 0)) return { refused: ['INVALID_FIAT_AMOUNT'] }
        if (Number(fiatAmount) > 500) return { refused: ['EXCEEDS_LIMIT_ACH'] }
        if (!bankVerified) return { refused: ['BANK_VERIFICATION_INCOMPLETE'] }
        if (!wantsCode) return created
        if (!filled(otp)) return { refused: [otp === undefined ? 'MFA_REQUIRED' : 'MISSING_OTP'] }
        return /^\d{6}$/.test(String(otp)) ? created : { refused: ['INVALID_OTP'] }
      },
      onFault: (code) => {
        if (code === 'MFA_REQUIRED') wantsCode = true
        if (code === 'BANK_VERIFICATION_INCOMPLETE') bankVerified = false
      },
    },
    {
      id: 'verifyBank',
      label: 'Verifying the bank account',
      method: 'post',
      path: '*/ratio/banks/verification',
      answer: () => {
        bankVerified = true
        return created
      },
    },
  ],
}
