/** Why we ended a request, and not its host. */
type FailureCode =
  | 'REFUSED_BY_POLICY'
  | 'BODY_TOO_LARGE'
  | 'BODY_TOO_SLOW'
  | 'BODY_NOT_READ'
  | 'DEADLINE'
  | 'RETRY_AFTER_TOO_LONG'
  | 'TOO_MANY_REDIRECTS'
  | 'CLOSED';

/** An error with a code; fetch passes it on as the `cause` of its own. */
export interface Failure extends Error {
  readonly code: FailureCode;
}

export function failure(code: FailureCode, message: string): Failure {
  return Object.assign(new Error(message), { code });
}
