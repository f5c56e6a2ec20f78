/**
 * Words and numbers that a protocol itself has for what an HTTP status says: gRPC and Connect, tRPC, GraphQL servers,
 * OAuth. They are nobody's own codes, so no catalogue is searched for them.
 */
const words: Readonly<Record<number, string>> = {
  400:
    'BAD_REQUEST INVALID_ARGUMENT FAILED_PRECONDITION OUT_OF_RANGE PARSE_ERROR BAD_USER_INPUT INVALID_REQUEST ' +
    'INVALID_GRANT INVALID_SCOPE UNSUPPORTED_GRANT_TYPE UNAUTHORIZED_CLIENT GRAPHQL_PARSE_FAILED ' +
    'GRAPHQL_VALIDATION_FAILED VALIDATION_ERROR',
  401: 'UNAUTHORIZED UNAUTHENTICATED INVALID_TOKEN INVALID_CLIENT EXPIRED_TOKEN LOGIN_REQUIRED',
  403: 'FORBIDDEN PERMISSION_DENIED ACCESS_DENIED INSUFFICIENT_SCOPE',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED METHOD_NOT_ALLOWED',
  408: 'TIMEOUT REQUEST_TIMEOUT',
  409: 'CONFLICT ALREADY_EXISTS ABORTED',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE CONTENT_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT UNPROCESSABLE_ENTITY',
  429: 'TOO_MANY_REQUESTS RESOURCE_EXHAUSTED SLOW_DOWN',
  499: 'CANCELED CANCELLED CLIENT_CLOSED_REQUEST',
  500: 'INTERNAL_SERVER_ERROR INTERNAL INTERNAL_ERROR UNKNOWN DATA_LOSS SERVER_ERROR',
  501: 'NOT_IMPLEMENTED UNIMPLEMENTED',
  // gRPC says of UNAVAILABLE that it isn't always safe to repeat: nobody knows whether it was done.
  502: 'BAD_GATEWAY UNAVAILABLE',
  503: 'SERVICE_UNAVAILABLE TEMPORARILY_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT DEADLINE_EXCEEDED',
}

/** The numbers of gRPC and Connect, from 1. */
const grpc = [499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 502, 500, 401]

const statusOfWord = new Map(
  Object.entries(words).flatMap(([status, list]) => list.split(' ').map((word) => [word, Number(status)] as const)),
)

/** The HTTP status that a protocol's own word stands for; undefined for an API's own code. */
export const standardStatus = (word: string): number | undefined =>
  word.length < 40 ? statusOfWord.get(word.toUpperCase().replace(/[-\s]/g, '_')) : undefined

/** The HTTP status that a gRPC or Connect number stands for. */
export const grpcStatus = (code: unknown): number | undefined =>
  typeof code === 'number' && code > 0 ? grpc[code - 1] : undefined
