import type en from '../../../locales/en/assetpay.json'
import { type CopyIdOf, defineCatalogue } from '../../catalogue/defineCatalogue'
import type { CommonCopyId } from '../../catalogue/commonCopyId'
import type { ErrorDefinition } from '../../catalogue/definition'
import type { RecoveryKind } from '../../problem'
import { outcomeUnknown, privateSignIn, rateLimited, restricted } from '../../catalogue/shared'
import { envelope } from './envelope'
import { grammar } from './grammar'

const errors = {
  EXTERNAL_ID_EXISTS: {
    aliases: ['1'],
    status: 409,
    domain: 'trading',
    disclosure: 'open',
    severity: 'info',
    outcome: 'pending',
    surface: 'banner',
    recovery: 'checkActivity',
  },
  PRICE_CHANGED: {
    aliases: ['11'],
    status: 409,
    domain: 'trading',
    disclosure: 'open',
    severity: 'warning',
    outcome: 'notApplied',
    surface: 'banner',
    recovery: 'refresh',
    label: 'refresh.prices',
  },
  RATE_LIMITED: { aliases: ['1005'], status: 429, domain: 'generic', ...rateLimited },
  SERVER_ERROR: { aliases: ['1006'], status: 500, domain: 'generic', ...outcomeUnknown },
  INVALID_CREDENTIALS: { aliases: ['1101'], status: 401, domain: 'authentication', ...privateSignIn },
  FORBIDDEN: { aliases: ['1300'], status: 403, domain: 'account', ...restricted('account') },
} as const satisfies Record<string, ErrorDefinition<RecoveryKind, CopyIdOf<typeof en> | CommonCopyId>>

/** AssetPay without the loaders of its copy: for single-file builds, which hand the messages to the provider. */
export const assetpay = defineCatalogue({ name: 'assetpay', errors, envelope, grammar })
export type AssetPayCode = keyof typeof errors
