/** Why a request was ended here and not by its host. */
type FailureCode =
  | 'REFUSED_BY_POLICY'
  | 'BODY_TOO_LARGE'
  | 'BODY_NOT_READ'
  | 'DEADLINE'
  | 'HOST_ASKS_FOR_PATIENCE'
  | 'TOO_MANY_REDIRECTS'
  | 'CLOSED';

/** An error with a code to act on; fetch hands it on as the `cause` of its own. */
export interface Failure extends Error {
  readonly code: FailureCode;
}

/** An error with this code and a message for people. */
export function failure(code: FailureCode, message: string): Failure {
  return Object.assign(new Error(message), { code });
}
