import type { Messages } from '../locale/index.ts';
import type { Corpus } from './corpus.ts';
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
export function statementOf({ say }: Messages, kind: FactKind, value: string): string {
  const { label, statements } = kind;
  const own = Object.hasOwn(statements, value) ? statements[value] : undefined;
  return own ?? say('join.label', { label, text: wordsOf(kind, value) });
}

/**
 * What the content calls a record, as a name in addresses, options and the like: lowercase words joined by hyphens,
 * such as `province` or `local-authority`.
 */
export function recordTermName({ locale }: Pick<Corpus, 'locale'>): string {
  return toTermName(locale.terms.record['one'] ?? '') || 'record';
}

/** The key of a PDF's information under which its record is: of the letters of a PDF name. */
export function pdfKeyOf(term: string): string {
  const ascii = term.replace(/[^a-z]/g, '') || 'record';
  return `Pathways${ascii.charAt(0).toUpperCase()}${ascii.slice(1)}`;
}

/** A term as a name: lowercase words joined by hyphens; empty for one without letters and digits. */
export function toTermName(term: string): string {
  const words = term
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (words ?? []).join('-');
}

/** The id of a record's row on the page of records. */
export function recordRowId(corpus: Pick<Corpus, 'locale'>, code: string): string {
  return `${recordTermName(corpus)}-${code.toLowerCase()}`;
}
