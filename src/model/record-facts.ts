import type { FactKind, RecordEntry } from '../../schemas/index.ts';

/** The value of a fact about a record; undefined if nothing is on record. @param id of the fact */
export function recordedValue({ facts }: RecordEntry, id: string): string | undefined {
  // Objects inherit properties such as `constructor`, which could be an id.
  return Object.hasOwn(facts, id) ? facts[id] : undefined;
}

/** The words for a value of a kind of fact. */
export function wordsOf({ words }: Pick<FactKind, 'words'>, value: string): string {
  return (Object.hasOwn(words, value) ? words[value] : undefined) ?? value;
}

/** What the checklist of a record says for a value of a kind of fact. */
export function statementOf(kind: FactKind, value: string): string {
  const { label, statements } = kind;
  const own = Object.hasOwn(statements, value) ? statements[value] : undefined;
  return own ?? `${label}: ${wordsOf(kind, value)}`;
}

/** The id of a record's row on the page of records. */
export function recordRowId(code: string): string {
  return `state-${code.toLowerCase()}`;
}
