import type { FactKind, State } from '../../schemas/index.ts';

/** The value of a fact about a state, by the fact's id; undefined where nothing is on record. */
export function recordedValue({ facts }: State, id: string): string | undefined {
  // Objects have more than what authors wrote: `constructor` is an id as well.
  return Object.hasOwn(facts, id) ? facts[id] : undefined;
}

/** How a value of a kind of fact reads behind its label. */
export function wordsOf({ words }: Pick<FactKind, 'words'>, value: string): string {
  return (Object.hasOwn(words, value) ? words[value] : undefined) ?? value;
}

/** The id of a state's row on the page of states. */
export function stateRowId(code: string): string {
  return `state-${code.toLowerCase()}`;
}
