/* What people say for what codes and copy call something else. Each line is one thing; endings don't matter. */
const groups: readonly string[] = [
  'connect link connection linked unlinked disconnected reconnect',
  'broken stopped failed working works',
  'wrong invalid incorrect mistyped bad',
  'birth birthday born dob',
  'age young minor underage',
  'balance money funds cash',
  'insufficient enough low short',
  'unavailable sold gone missing disappeared',
  'attempts tries many often times',
  'twice double duplicate again exists',
  'expired timeout late old outdated',
  'price prices expensive cost',
  'changed went rose dropped increased different',
  'withdraw withdrawal payout cash',
  'deposit topup',
  'identity id passport kyc verification verify',
  'blocked banned locked suspended',
  'phone mobile number sms',
  'email mail',
  'zip postal postcode',
  'account iban',
  'code otp pin 2fa',
  'limit maximum cap',
  'session logged login signed',
  'slow rate wait busy',
]

const known = new Map<string, Set<string>>()
for (const words of groups.map((group) => group.split(' '))) {
  for (const word of words) known.set(word, new Set([...(known.get(word) ?? []), ...words]))
}

/** Other words for the same thing; none for most words. */
export const everydayWords = (word: string): readonly string[] => [...(known.get(word) ?? [])]
