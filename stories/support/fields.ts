/** A field of a story's form. */
export interface FormField {
  readonly name: string
  readonly label: string
  /** What the person has entered. */
  readonly value?: string
  readonly options?: readonly string[]
  readonly type?: 'text' | 'email' | 'password' | 'tel'
  readonly inputMode?: 'decimal' | 'numeric' | 'url'
  /** Shown at the end of the input: a currency, a network. */
  readonly unit?: string
}

const text = (name: string, label: string, value: string, rest: Partial<FormField> = {}): FormField => ({
  name,
  label,
  value,
  ...rest,
})
const choice = (name: string, label: string, ...options: string[]): FormField => ({
  name,
  label,
  value: options[0] ?? '',
  options,
})

/** By the API's own name, without `individual`, `business`, `fiat`, `crypto`, `from` and `to` in front. */
const known: Readonly<Record<string, FormField>> = Object.fromEntries(
  [
    text('amount', 'Amount', '250.00', { inputMode: 'decimal', unit: 'USD' }),
    text('cryptoAmount', 'Amount', '0.0125', { inputMode: 'decimal', unit: 'ETH' }),
    choice('currency', 'Currency', 'USD', 'EUR', 'USDC'),
    choice('cryptoCurrency', 'Currency', 'USDC', 'ETH'),
    choice('network', 'Network', 'Polygon', 'Ethereum', 'Solana'),
    text('walletAddress', 'Wallet address', '0x71C7…976F'),
    text('memo', 'Memo', '10482'),
    text('firstName', 'First name', 'Ada'),
    text('middleName', 'Middle name', 'King'),
    text('lastName', 'Last name', 'Lovelace'),
    text('email', 'Email address', 'ada@example.com', { type: 'email' }),
    text('phone', 'Phone number', '+1 555 010 0199', { type: 'tel' }),
    text('password', 'Password', 'correct horse', { type: 'password' }),
    text('code', 'Security code', '123 456', { inputMode: 'numeric' }),
    text('otp', 'Security code', '123 456', { inputMode: 'numeric' }),
    text('dateOfBirth', 'Date of birth', '12/10/1990'),
    text('streetAddress1', 'Street address', '12 Analytical Way'),
    text('line1', 'Street address', '12 Analytical Way'),
    text('line2', 'Apartment, floor or building', 'Apt 3'),
    text('city', 'City', 'Springfield'),
    text('postalCode', 'Postal code', '62701'),
    choice('state', 'State', 'Illinois', 'New York', 'Texas'),
    choice('country', 'Country', 'United States', 'Germany', 'Egypt'),
    choice('addressCountry', 'Country', 'United States', 'Germany', 'Egypt'),
    choice('nationality', 'Nationality', 'United States', 'Germany', 'Egypt'),
    choice('occupation', 'Occupation', 'Engineer', 'Teacher', 'Other'),
    choice('idType', 'ID type', 'Social security number', 'Passport'),
    text('idNumber', 'ID number', '000-00-0000'),
    choice('acceptedTerms', 'Terms of use', 'I agree', "I don't agree"),
    text('accountName', 'Account name', 'Operations'),
    text('bankName', "Bank's name", 'First Example Bank'),
    choice('bankCodeType', 'Bank code type', 'BIC', 'ABA'),
    text('bankIdentifierCode', 'Bank code', 'EXMPUS33'),
    text('bankAccountNumber', 'Account number', '000123456789', { inputMode: 'numeric' }),
    text('bankRoutingNumber', 'Routing number', '021000021', { inputMode: 'numeric' }),
    choice('recipient', 'Recipient', 'Northwind Ltd', 'Contoso GmbH'),
    text('tradeUrl', 'Trade URL', 'https://example.com/tradeoffer/new', { inputMode: 'url' }),
    text('webhookUrl', 'Notification address', 'https://example.com/updates', { inputMode: 'url' }),
    text('url', 'Notification address', 'https://example.com/updates', { inputMode: 'url' }),
    text('name', 'Name', 'Northwind'),
    text('legalName', 'Legal name', 'Northwind Trading Ltd'),
    choice('classification', 'Counterparty type', 'Business', 'Individual'),
    choice('type', 'Type', 'Standard', 'Managed'),
    choice('provider', 'Provider', 'Standard', 'Other'),
    choice('exchange', 'Exchange', 'Example Exchange', 'Other'),
    choice('isApproved', 'Decision', 'Approve', 'Decline'),
    text('resolutionMessage', 'Reason', 'Checked by phone'),
    text('createTime', 'Date', '11/20/2026'),
  ].map((field) => [field.name.toLowerCase(), field]),
)

const nameKey = (name: string): string => name.replace(/[_-]/g, '').toLowerCase()

/** `bankAccountNumber` → "Bank account number". */
function words(name: string): string {
  const spaced = name
    .replace(/[_-]/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** The form's field for a name that an entry gives, dotted or not, in any spelling. */
export function formField(path: string): FormField {
  const last = path.split('.').at(-1) ?? path
  const bare = last.replace(/^(?:individual|business|fiat|from|to)(?=[_A-Z])_?/, '')
  const found = known[nameKey(last)] ?? known[nameKey(bare)]
  return found ? { ...found, name: path } : { name: path, label: words(last), value: '' }
}
