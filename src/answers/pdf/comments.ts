import { PDFDict } from 'pdf-lib';
import { entryOf, listOf, pdfName, stringOf, type PdfObjects } from '../../files/index.ts';
import { isWrittenMark } from '../marks.ts';
import { addEntry, type Draft, type Entry } from '../raw-answers.ts';
import { distance, rectangleOf, type Rectangle } from './rectangle.ts';
import type { Widget } from './widgets.ts';

/** A field with what it says. */
interface Answered {
  readonly widget: Widget;
  readonly entry:
    | { readonly type: 'box'; readonly name: string; readonly value: boolean }
    | { readonly type: 'text'; readonly name: string; readonly value: string };
}

/** What a comment says, with its page, counted from 0. */
interface Comment {
  readonly page: number;
  readonly entry: Entry;
}

/** Annotations that are no comments. ISO 32000-2, table 171 */
const others: ReadonlySet<string> = new Set(['Widget', 'Link', 'Popup', 'PrinterMark', 'TrapNet']);

/** A comment that is farther from every field, in points, belongs to none. */
const farthest = 40;

/** What is typed so near to a field, in points, is its answer. */
const nearest = 3;

/**
 * Reads what people type and draw on the pages of a PDF instead of filling in its fields, as viewers let them do:
 * text over an empty field is its answer, and a mark over a box checks it. Everything else is kept as a stray.
 *
 * @param limits takes an entry for each comment
 * @throws UnreadableError if there are too many
 */
export function readComments(
  pages: readonly PDFDict[],
  objects: PdfObjects,
  answered: readonly Answered[],
  limits: Draft,
): readonly Comment[] {
  const { resolve } = objects;
  const placesOf = new Map<number | undefined, Placed[]>();
  for (const { widget, entry } of answered) {
    const place = rectangleOf(widget.dictionary, resolve);
    const onPage = placesOf.get(widget.page) ?? [];
    if (place) onPage.push({ widget, entry, place });
    placesOf.set(widget.page, onPage);
  }
  return pages.flatMap((page, index) =>
    listOf(resolve(entryOf(page, 'Annots'))).flatMap((each): readonly Comment[] => {
      const comment = resolve(each);
      if (!(comment instanceof PDFDict)) return [];
      const kind = pdfName(resolve(entryOf(comment, 'Subtype'))) ?? '';
      if (kind === '' || others.has(kind)) return [];
      const text = stringOf(resolve(entryOf(comment, 'Contents'))).trim();
      addEntry(limits, { type: 'stray', near: null, text });
      const place = rectangleOf(comment, resolve);
      const near = place && nearestOf(placesOf.get(index) ?? [], place);
      const isTyped = kind === 'FreeText' && text !== '';
      if (isTyped && near && near.apart <= nearest) {
        const { name, type, value } = near.entry;
        const how = 'comment on the field' as const;
        const isAnswer = type === 'box' ? isWrittenMark(text) : value.trim() === '';
        if (isAnswer && type === 'box')
          return [{ page: index, entry: { type, name, value: true, how } }];
        if (isAnswer && type === 'text')
          return [{ page: index, entry: { type, name, value: text, how } }];
      }
      const shown = text === '' ? `(${wordsOf[kind] ?? 'comment'})` : text;
      return [
        { page: index, entry: { type: 'stray', near: near?.entry.name ?? null, text: shown } },
      ];
    }),
  );
}

/** What comments without words are. */
const wordsOf: Readonly<Record<string, string>> = {
  Ink: 'drawing',
  Stamp: 'stamp',
  Line: 'line',
  Square: 'drawing',
  Circle: 'drawing',
  Polygon: 'drawing',
  PolyLine: 'drawing',
  Highlight: 'highlighted',
  Underline: 'underlined',
  Squiggly: 'underlined',
  StrikeOut: 'struck through',
  FileAttachment: 'attached file',
};

interface Placed extends Answered {
  readonly place: Rectangle;
}

function nearestOf(
  all: readonly Placed[],
  place: Rectangle,
): (Placed & { readonly apart: number }) | undefined {
  let best: (Placed & { readonly apart: number }) | undefined;
  for (const each of all) {
    const apart = distance(each.place, place);
    if (apart <= farthest && (!best || apart < best.apart)) best = { ...each, apart };
  }
  return best;
}
