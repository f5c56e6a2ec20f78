import { defineCatalogue } from '../../src/catalogue'
import type { LazyOf } from '../../src/catalogue/types'
import type { assetpay as lazyAssetpay } from '../../src/catalogues/assetpay'
import type { assetpay } from '../../src/catalogues/assetpay/definitions'
import type { ratio } from '../../src/catalogues/ratio/definitions'
import type { CodeOf, MessageIdOf, RecoveryKindOf, Register, ValuesOf } from '../../src/store/register'

/* Checked by the compiler alone: what an application gets that registers its catalogues. */

export const own = defineCatalogue({
  name: 'own',
  errors: {
    CARD_EXPIRED: {
      domain: 'card',
      disclosure: 'open',
      severity: 'warning',
      outcome: 'notApplied',
      surface: 'banner',
      recovery: 'uploadDocument',
      values: { until: 'date', fee: 'money' },
      variants: [{ when: { operation: 'read' }, recovery: 'retryLater', copy: 'CARD_EXPIRED.later' }],
    },
  },
  recoveries: {
    uploadDocument: { label: 'upload.label', spokenLabel: 'upload.spoken' },
    retryLater: { label: 'upload.label', spokenLabel: 'upload.spoken' },
  },
})
interface Own {
  readonly catalogues: readonly [typeof assetpay, typeof own]
}

export const code: CodeOf<Own> = 'CARD_EXPIRED'
export const builtIn: CodeOf<Own> = 'PRICE_CHANGED'
// @ts-expect-error -- no registered catalogue has it
export const wrongCode: CodeOf<Own> = 'NO_SUCH_CODE'

export const values: ValuesOf<Own> = {
  until: new Date(),
  fee: { amount: '1', currency: 'USD' },
  limit: 5,
  remaining: undefined,
}
// @ts-expect-error -- no entry declares it
export const undeclared: ValuesOf<Own> = { noSuchValue: 1 }
// @ts-expect-error -- money, not a number
export const mistyped: ValuesOf<Own> = { fee: 5 }

export const kinds: readonly RecoveryKindOf<Own>[] = ['retry', 'uploadDocument', 'retryLater']
// @ts-expect-error -- neither built in nor used
export const wrongKind: RecoveryKindOf<Own> = 'uploadDocuments'

export const messages: readonly MessageIdOf<Own>[] = [
  'PRICE_CHANGED.title',
  'CARD_EXPIRED.inline',
  'CARD_EXPIRED.later.detail',
  'restricted.account.title',
  'action.retry.label',
  'ui.dismiss',
]
// @ts-expect-error -- the slot is misspelt
export const wrongSlot: MessageIdOf<Own> = 'PRICE_CHANGED.titel'
// @ts-expect-error -- no entry uses it
export const wrongMessage: MessageIdOf<Own> = 'NO_SUCH_CODE.title'

/* A catalogue without values of its own, and many codes. */
interface Ratio {
  readonly catalogues: readonly [typeof ratio]
}
export const ratioCode: CodeOf<Ratio> = 'USER_BLOCKED'
// @ts-expect-error -- it belongs to another catalogue
export const notRatio: CodeOf<Ratio> = 'PRICE_CHANGED'

/* Lazy catalogues, the built-in ones and those of an application, say as much as whole ones. */
export const lazyOwn: LazyOf<typeof own> = { name: 'own', load: () => Promise.resolve(own) }
interface Lazy {
  readonly catalogues: readonly [typeof lazyAssetpay, typeof lazyOwn]
}
export const lazyCode: CodeOf<Lazy> = 'PRICE_CHANGED'
export const lazyOwnCode: CodeOf<Lazy> = 'CARD_EXPIRED'
// @ts-expect-error -- no registered catalogue has it
export const wrongLazyCode: CodeOf<Lazy> = 'NO_SUCH_CODE'
export const lazyValues: ValuesOf<Lazy> = { fee: { amount: '1', currency: 'USD' } }
// @ts-expect-error -- no entry declares it
export const undeclaredLazy: ValuesOf<Lazy> = { noSuchValue: 1 }
export const lazyKind: RecoveryKindOf<Lazy> = 'uploadDocument'
// @ts-expect-error -- neither built in nor used
export const wrongLazyKind: RecoveryKindOf<Lazy> = 'uploadDocuments'
// @ts-expect-error -- no entry uses it
export const wrongLazyMessage: MessageIdOf<Lazy> = 'NO_SUCH_CODE.title'

/* Nothing registered: everything is open, and this project registers nothing. */
export const anyCode: CodeOf<Register> = 'ANYTHING'
export const anyValues: ValuesOf<Register> = { anything: 1, fee: { amount: 1, currency: 'EUR' } }
// @ts-expect-error -- not a value of any type
export const noValue: ValuesOf<Register> = { anything: { no: 1 } }
export const anyKind: RecoveryKindOf<Register> = 'anything'
export const anyMessage: MessageIdOf<Register> = 'anything at all'
