import { byPlace, placesIn, type Finding } from '../../model/index.ts';
import type { PlacedComment } from './comments.ts';
import type { WordChange } from './edit/change.ts';
import { importDocument, importRules } from './rules.ts';

/** What is reported about: the changes that were not applied, and the comments. */
interface Told {
  readonly changes: readonly WordChange[];
  readonly comments: readonly PlacedComment[];
}

/**
 * Makes findings of the changes that were not applied and of comments, each with its place in Word and in the source.
 *
 * @param textOf the text of a file of the content, in which the offsets are
 * @param word the file in the content folder's place where a change has none, such as the Word file
 */
export function toFindings(
  { changes, comments }: Told,
  textOf: (file: string) => string | undefined,
  word: string,
): readonly Finding[] {
  const make = (
    id: (typeof importRules)[number]['id'],
    place: { readonly file?: string | undefined; readonly offset?: number | undefined },
    message: string,
    help: string | null,
  ): Finding => {
    const text = place.file === undefined ? undefined : textOf(place.file);
    const found =
      text === undefined ? undefined : placesIn(text)(place.offset ?? 0, place.offset ?? 0);
    const start = found && ('start' in found ? found.start : found);
    return {
      ruleId: id,
      severity: importRules.find((rule) => rule.id === id)?.severity ?? 'error',
      message,
      file: place.file !== undefined && text !== undefined ? place.file : word,
      line: start?.line ?? null,
      column: start?.column ?? null,
      endLine: null,
      endColumn: null,
      help,
      url: importDocument,
      related: null,
      fix: null,
    };
  };
  return [
    ...changes
      .filter(({ outcome }) => outcome !== 'applied')
      .map((change) =>
        change.outcome === 'conflict'
          ? make(
              'word-conflict',
              change,
              `${describe(change)} was changed in the content as well`,
              `${inWord(change)} ${todaysText(change.ours)} Decide between the two, and write it here.`,
            )
          : make(
              'word-change-left',
              change,
              `${describe(change)} was not carried over: ${change.reason ?? 'no reason is known'}`,
              inWord(change),
            ),
      ),
    ...comments.map((comment) =>
      make(
        'word-comment',
        comment,
        `${comment.author || 'Somebody'} says${comment.words.trim() === '' ? '' : ` about \`${shorten(comment.words, 60)}\``}: ${shorten(comment.text, 500)}`,
        comment.page === '' ? null : `In Word, the comment is on the page "${comment.page}".`,
      ),
    ),
  ].sort(byPlace);
}

function todaysText(ours = ''): string {
  return ours === ''
    ? 'The content no longer has this passage.'
    : `The content says today: \`${shorten(ours, 300)}\`.`;
}

function describe({ kind, before, after }: WordChange): string {
  const [old, now] = [shorten(before, 60), shorten(after, 60)];
  if (kind === 'paragraph added') return `The new paragraph \`${now}\``;
  if (kind === 'column added') return `The new column \`${now}\``;
  if (kind === 'column deleted') return `The deletion of the column \`${old}\``;
  if (kind === 'page deleted') return `The deletion of the page \`${old}\``;
  if (kind === 'paragraph deleted') return `The deletion of \`${old}\``;
  if (kind === 'format') return `The look of \`${now}\``;
  if (kind === 'moved') return `The move of \`${now}\``;
  if (old.trim() === '') return `The insertion of \`${now}\``;
  if (now.trim() === '') return `The deletion of \`${old}\``;
  return `The change from \`${old}\` to \`${now}\``;
}

function inWord({ page, paragraph }: WordChange): string {
  const where =
    page === '' ? 'In Word, it is outside of the pages' : `In Word, it is on the page "${page}"`;
  return paragraph === ''
    ? `${where}.`
    : `${where}, in the paragraph that begins "${shorten(paragraph, 60)}".`;
}

function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').replace(/`/g, "'").trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** A line such as `14 changes: 11 applied, 2 left, 1 in conflict; 3 comments`. */
export function toSummaryLine({ changes, comments }: Told): string {
  const count = (outcome: WordChange['outcome']): number =>
    changes.filter((change) => change.outcome === outcome).length;
  const counted = (number: number, noun: string): string =>
    `${number} ${noun}${number === 1 ? '' : 's'}`;
  return [
    `${counted(changes.length, 'change')}: ${count('applied')} applied, ${count('left')} left, ${count('conflict')} in conflict`,
    ...(comments.length > 0 ? [counted(comments.length, 'comment')] : []),
  ].join('; ');
}
