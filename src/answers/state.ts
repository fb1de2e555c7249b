/** A state as answers name it. */
interface NamedState {
  readonly state: string | null;
  readonly stateName: string | null;
}

/**
 * The state that answers are about: the one that the file was made for, or else the one that somebody
 * entered.
 *
 * @param said the code in the file
 * @param written the text of the field for the state
 * @param states names by codes
 */
export function toState(
  said: string | undefined,
  written: string | undefined,
  states: ReadonlyMap<string, string>,
): NamedState {
  const state =
    said !== undefined && /^[A-Z]{2}$/.test(said) ? said : codeOf(written ?? '', states);
  return { state, stateName: states.get(state ?? '') ?? null };
}

/** The code of a state from its name or code as people write it: `ohio`, `OH`, `State of Ohio`, `D.C.` */
export function codeOf(written: string, states: ReadonlyMap<string, string>): string | null {
  const wanted = fold(written);
  for (const [code, name] of states)
    if (fold(code) === wanted || fold(name) === wanted) return code;
  return null;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.,]/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:the )?state of /, '');
}
