import type { Description } from '../../catalogue/types'

/** What each failure without a catalogued code means, for developers. */
export const descriptions = {
  OFFLINE: { meaning: 'The request failed while the browser said that it is offline.' },
  NETWORK: {
    meaning: 'The request failed before an answer could be read.',
    when: 'No connection, a dropped one, a blocked request, or an answer that CORS withholds: the browser does not say which.',
  },
  TIMEOUT: { meaning: 'The answer did not come within the time that the client allows.' },
  UNREADABLE: {
    meaning:
      'Something was thrown or returned in which neither a code, nor a status, nor a failed connection is recognised.',
    when: 'An answer that is no JSON and carries no status, or an exception in the page’s own code.',
  },
  HTTP_400: { meaning: 'Refused as a bad request, without a code that a catalogue knows.' },
  HTTP_401: {
    meaning: 'Not authenticated, without a code that a catalogue knows. Taken as the end of the person’s own session.',
  },
  HTTP_403: {
    meaning: 'Refused without a code that a catalogue knows.',
    when: 'Also for 451. It may be a block, so it looks like the restricted entries of the account kind.',
  },
  HTTP_404: { meaning: 'Not found, or not for this caller, without a code that a catalogue knows.' },
  HTTP_408: {
    meaning: 'The server or a proxy gave up waiting for the request; whether it was carried out is not certain.',
  },
  HTTP_409: { meaning: 'In conflict with the current state, without a code that a catalogue knows.' },
  HTTP_413: { meaning: 'The request is larger than the server takes.' },
  HTTP_422: { meaning: 'Understood but not acceptable, without a code that a catalogue knows.' },
  HTTP_429: { meaning: 'Too many requests, without a code that a catalogue knows.' },
  HTTP_4XX: { meaning: 'Another client error without a code that a catalogue knows.' },
  HTTP_500: { meaning: 'The server failed; whether the request was carried out is not known.' },
  HTTP_502: { meaning: 'A gateway got no proper answer; whether the request was carried out is not known.' },
  HTTP_503: { meaning: 'The service is off for a while; the request was not carried out.' },
  HTTP_504: { meaning: 'A gateway waited too long for the answer; whether the request was carried out is not known.' },
  HTTP_5XX: { meaning: 'Another server error; whether the request was carried out is not known.' },
} as const satisfies Record<string, Description>
