import type { Edit, Place } from '../model/index.ts';
import { placesIn } from '../model/index.ts';
import { exact } from './format-value.ts';
import { maskedText } from './masked-text.ts';
import { perPage } from './per-page.ts';

/** A number that was typed as the mark of a note, such as `¹`, `[1]` or `<sup>1</sup>`: all its marks on the page. */
interface TypedNote {
  /** Offsets of the marks and of the note. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly mark: string;
  readonly place: Place;
  readonly help: string;
  /** Undefined where the text of the note is not on the page. */
  readonly fix: readonly Edit[] | undefined;
}

const raised = '¹²³⁴⁵⁶⁷⁸⁹⁰';
const marks = new RegExp(
  `(?<=[\\p{L}\\p{P}])(?:[${raised}]+(?![${raised}\\p{L}])|\\[\\d{1,3}\\](?![\\[(:\\0])|<sup>\\d{1,3}</sup>)`,
  'gu',
);
const unit = /(?<![\p{L}])\p{L}{1,3}$/u;

/** The notes of a page whose marks were typed. */
export const typedNotes = perPage((source): readonly TypedNote[] => {
  const text = maskedText(source);
  const toPlace = placesIn(text);
  const byMark = new Map<string, { readonly start: number; readonly end: number }[]>();
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const isStart = /(?:^|[\n\r])[ \t>]*$/.test(text.slice(Math.max(0, index - 20), index));
    const isUnit = /^[²³]$/.test(mark) && unit.test(text.slice(Math.max(0, index - 5), index));
    const hasNote = noteOf(source.text, mark) !== undefined;
    // `10<sup>6</sup>` and `m<sup>2</sup>` are no marks of notes.
    if (isStart || ((isUnit || mark.startsWith('<')) && !hasNote)) continue;
    byMark.set(mark, [...(byMark.get(mark) ?? []), { start: index, end: index + mark.length }]);
  }
  return [...byMark].flatMap(([mark, ranges]): TypedNote[] => {
    const [first] = ranges;
    if (!first) return [];
    const note = noteOf(source.text, mark);
    const label = note ? toLabel(note.text, source.text) : 'label';
    const written = note ? withLinks(note.text) : 'Author. "Title." Year.';
    const all = note ? [...ranges, note] : ranges;
    return [
      {
        ranges: all,
        mark,
        place: toPlace(first.start, first.end),
        help: `Write ${exact(`[^${label}]`)} here, and ${exact(`[^${label}]: ${written}`)} ${note ? 'where the note is' : 'at the end of the page'}.`,
        fix: note && [
          ...ranges.map((range) => ({ ...range, text: `[^${label}]` })),
          { start: note.start, end: note.end, text: `[^${label}]: ${written}` },
        ],
      },
    ];
  });
});

/** A note in a paragraph of its own that begins with the mark; undefined where there is none, or more than one. */
function noteOf(
  page: string,
  mark: string,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const escaped = mark.replace(/[[\]]/g, '\\$&');
  const found = [
    ...page.matchAll(
      new RegExp(
        `(?<=(?:^|\\r?\\n[ \\t]*\\r?\\n))(${escaped}[ \\t]*)(\\S[^\\n\\r]*)(?=[ \\t]*(?:\\r?\\n[ \\t]*(?:\\r?\\n|$)|$|\\r?\\n(?:[${raised}]|\\[\\d|<sup>\\d)))`,
        'g',
      ),
    ),
  ];
  const [match] = found;
  if (!match || found.length > 1) return undefined;
  const [, lead = '', text = ''] = match;
  const end = match.index + lead.length + text.trimEnd().length;
  return { start: match.index, end, text: text.trimEnd() };
}

/** Bare addresses become links that show themselves. */
function withLinks(note: string): string {
  return note.replace(/(?<![<("'\w/])https?:\/\/[^\s<>"]*[^\s<>".,;:)]/g, '<$&>');
}

/** A label of the first word and the year of a note, such as `smith-2018`. */
function toLabel(note: string, page: string): string {
  const word = /[\p{L}]{2,}/u.exec(note)?.[0].toLowerCase() ?? 'note';
  const year = /\b(?:19|20)\d\d\b/.exec(note)?.[0];
  const label = year === undefined ? word : `${word}-${year}`;
  return page.includes(`[^${label}]`) ? `${label}-2` : label;
}
