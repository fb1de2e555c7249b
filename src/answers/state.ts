import { fullNamesIn, statesIn, type StateNames } from './state-names.ts';

/** A state as answers name it. */
interface NamedState {
  readonly state: string | null;
  readonly stateName: string | null;
  /** Whether the name of the agency tells it. */
  readonly isFromAgency: boolean;
}

/** The ids of the fields that tell the state. */
export const stateFields = { state: 'state', agency: 'agency' } as const;

/**
 * The state that answers are about: the one that the file was made for; or else the one that somebody entered; or
 * else, where nobody did, the one in the name of the agency.
 *
 * @param said the code in the file
 */
export function toState(
  said: string | undefined,
  fields: ReadonlyMap<string, string>,
  states: StateNames,
): NamedState {
  const written = fields.get(stateFields.state) ?? '';
  const code = said !== undefined && /^[A-Z]{2}$/.test(said) ? said : codeOf(written, states);
  const isFromAgency = code === null && written.trim() === '';
  const state = isFromAgency ? soleOf(fullNamesIn(agencyIn(fields), states)) : code;
  return {
    state,
    stateName: states.get(state ?? '')?.name ?? null,
    isFromAgency: isFromAgency && state !== null,
  };
}

/** The code of the state that a text names; null if it names none or several. */
export function codeOf(written: string, states: StateNames): string | null {
  return soleOf(statesIn(written, states));
}

function agencyIn(fields: ReadonlyMap<string, string>): string {
  return fields.get(stateFields.agency) ?? '';
}

function soleOf(codes: readonly string[]): string | null {
  const [first, ...others] = codes;
  return first !== undefined && others.length === 0 ? first : null;
}
