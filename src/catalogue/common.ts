import { defineCatalogue } from './defineCatalogue'
import { outcomeUnknown, privateNotFound, rateLimited, restricted, signInNeeded, unavailable } from './presets'

const refused = {
  disclosure: 'open',
  severity: 'warning',
  outcome: 'notApplied',
  surface: 'banner',
  recovery: 'contactSupport',
  copy: 'refused',
} as const

/** What is known without any API's catalogue: how the request failed, or the status of the answer. */
export const common = defineCatalogue({
  name: 'common',
  audience: 'customer',
  errors: {
    OFFLINE: { ...outcomeUnknown, domain: 'connection', copy: 'OFFLINE' },
    NETWORK: { ...outcomeUnknown, domain: 'connection', copy: 'NETWORK' },
    TIMEOUT: { ...outcomeUnknown, domain: 'connection', copy: 'TIMEOUT' },
    UNREADABLE: { ...outcomeUnknown, domain: 'connection' },
    HTTP_400: { ...refused, domain: 'status', status: 400 },
    // A wrong password, or nobody signed in, as often as the end of a session.
    HTTP_401: { ...signInNeeded, domain: 'status', status: 401 },
    // A plain 403 can be anything, a block among it: it has to look like one, or the block would be the odd one out.
    HTTP_403: { ...restricted('account'), cover: true, domain: 'status', status: 403 },
    HTTP_404: { ...privateNotFound, domain: 'status', status: 404 },
    HTTP_408: { ...outcomeUnknown, domain: 'status', status: 408, copy: 'TIMEOUT' },
    HTTP_409: {
      disclosure: 'open',
      domain: 'status',
      status: 409,
      severity: 'warning',
      outcome: 'notApplied',
      surface: 'banner',
      recovery: 'refresh',
      copy: 'conflict',
    },
    HTTP_413: {
      disclosure: 'open',
      domain: 'status',
      status: 413,
      severity: 'warning',
      outcome: 'notApplied',
      surface: 'banner',
      recovery: 'none',
      copy: 'tooLarge',
    },
    HTTP_422: { ...refused, domain: 'status', status: 422 },
    HTTP_429: { ...rateLimited, domain: 'status', status: 429 },
    HTTP_4XX: { ...refused, domain: 'status' },
    HTTP_500: { ...outcomeUnknown, domain: 'status', status: 500 },
    HTTP_502: { ...outcomeUnknown, domain: 'status', status: 502 },
    HTTP_503: { ...unavailable, domain: 'status', status: 503 },
    HTTP_504: { ...outcomeUnknown, domain: 'status', status: 504, copy: 'TIMEOUT' },
    HTTP_5XX: { ...outcomeUnknown, domain: 'status' },
  },
})
