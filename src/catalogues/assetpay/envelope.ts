import type { Envelope } from '../../catalogue/definition'

/** `{ requestId, success, error: { code, key, message, fields?, details? } }`, and `{ trade: { error, items } }`. */
export const envelope: Envelope = () => null
