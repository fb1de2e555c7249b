import { createHash } from 'node:crypto';
import {
  toTypesetter,
  packText,
  unpackText,
  type Faces,
  type Layout,
  type MeasuredText,
  type Typesetter,
} from '../../layout/index.ts';
import { keptNow, type Cache } from '../../model/index.ts';
import type { Parts } from '../../ooxml/index.ts';
import type { MadeDocument } from './document.ts';
import { slot, slotIn } from './slots.ts';
import { showNumbers, treeOf } from './xml/text-tree.ts';
import type { WrittenText } from './xml/written-text.ts';

/** Stands where a number is not known yet: most numbers of pages are as long. */
const usual = '00';

/** Numbers that move their own pages are settled by then, or never. */
const maxLayouts = 3;

/** A text with the lengths of the numbers in it, and its measures with such numbers. */
interface Measures {
  readonly lengths: readonly number[];
  readonly measured: MeasuredText;
}

/**
 * Lays a document out on pages. Numbers take room: it is laid out again until they are as long as what was measured.
 *
 * @param width of its text, in twips
 * @param cache keeps the lines of texts
 */
export function toPages(
  { parts, sections, ids, firstNote }: MadeDocument,
  faces: Faces,
  width: number,
  cache: Cache,
): Layout {
  const typesetter = toTypesetter(parts, faces, width);
  const texts = sections.flatMap((section) => section.texts);
  const labels = noteLabels(texts, firstNote);
  const look = digestOf(parts, width);
  const measure = (text: WrittenText, lengths: readonly number[]): MeasuredText => {
    const kept = keptNow(cache, 'word-lines', [look, text.sum, lengths], () =>
      packText(measureText(typesetter, text, lengths, ids.listOf)),
    );
    return unpackText(kept);
  };
  let known = new Map<WrittenText, Measures>();
  let pageOf: ReadonlyMap<string, string> = new Map();
  for (let count = 1; ; count += 1) {
    const lengthOf = (number: string): number => lengthIn(number, pageOf, labels);
    const next = new Map<WrittenText, Measures>();
    for (const text of texts) {
      const lengths = text.numbers.map(lengthOf);
      const before = known.get(text);
      const isSame = before && lengths.every((each, index) => each === before.lengths[index]);
      next.set(text, isSame ? before : { lengths, measured: measure(text, lengths) });
    }
    known = next;
    const layout = typesetter.layOut(
      sections.map((section) => ({
        properties: section.properties,
        texts: section.texts.flatMap((text) => known.get(text)?.measured ?? []),
      })),
    );
    const isSettled = texts.every((text) =>
      text.numbers.every(
        (each, index) => lengthIn(each, layout.pageOf, labels) === known.get(text)?.lengths[index],
      ),
    );
    if (isSettled || count === maxLayouts) return layout;
    pageOf = layout.pageOf;
  }
}

/** Measures a text with numbers of some lengths: in fonts for text, all digits are as wide. */
function measureText(
  typesetter: Typesetter,
  text: WrittenText,
  lengths: readonly number[],
  listOf: (id: string) => string,
): MeasuredText {
  const zeros = new Map(
    text.numbers.map((number, index) => [number, '0'.repeat(lengths[index] ?? 0)]),
  );
  const tree = treeOf(text);
  showNumbers(tree, (number) => zeros.get(number) ?? '');
  return typesetter.measure(tree.text, tree.notes, {
    listOf,
    noteLabel: (id) => zeros.get(id) ?? '',
  });
}

/** The length of the number in a slot. */
function lengthIn(
  number: string,
  pageOf: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): number {
  const { kind, details = [] } = slotIn(number) ?? {};
  if (kind === 'number') return (pageOf.get(details[0] ?? '') ?? usual).length;
  const label = labels.get(slot('noteId', ...details));
  return label === undefined ? 0 : label.length;
}

/** The numbers of footnotes, by their ids: Word counts them in the order in which they are cited. */
function noteLabels(texts: readonly WrittenText[], firstNote: number): ReadonlyMap<string, string> {
  const ids = new Set(texts.flatMap(({ cited }) => cited));
  return new Map([...ids].map((id, index) => [id, String(index + firstNote)]));
}

/** A digest of what lines depend on besides their text. */
function digestOf(parts: Parts, width: number): string {
  const hash = createHash('sha256').update(String(width));
  for (const path of ['word/styles.xml', 'word/theme/theme1.xml', 'word/settings.xml'])
    hash.update(`\0${path}\0`).update(parts.get(path)?.bytes ?? '');
  return hash.digest('hex');
}
