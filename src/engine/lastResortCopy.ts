// Written by .scripts/lastResort.mjs from locales/en/common.json; edit it there.

/** Copy id → title and detail. */
export const lastResortCopy = {
  OFFLINE: [
    "You're offline",
    "We don't know if this went through. Once you're back online, check recent activity before you try again.",
  ],
  'OFFLINE.read': ["You're offline", 'Check your internet connection, then try again.'],
  'OFFLINE.either': [
    "You're offline",
    'Reconnect to continue. If this was a payment, a trade or another change, check recent activity before you try again.',
  ],
  unknown: [
    "We don't know if this went through",
    "We didn't get a clear answer. Check recent activity before you try again, so it isn't done twice.",
  ],
  'unknown.read': ["We couldn't load this", "There's a problem with the service. Try again, or come back later."],
  'unknown.either': [
    "We didn't get a clear answer",
    'If this was a payment, a trade or another change, it may have gone through. Check recent activity before you try again.',
  ],
} as const
