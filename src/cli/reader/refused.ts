/** Why a file cannot be used, and what to do: follows a colon. */
export interface Refused {
  readonly refused: string;
}
