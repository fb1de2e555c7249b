import { wordsBelow } from './blocks.ts';
import type { ItemChange } from './change.ts';
import { readingsOf, type Comparison, type PagePair } from './pages.ts';
import { partsOf, wholeOf } from './word-diff.ts';

/** What came, went or changed among the footnotes of a page; numbers that moved on are no change. */
export function footnoteChanges(pair: PagePair, comparison: Comparison): ItemChange[] {
  const [earlier, later] = readingsOf(pair, comparison);
  const before = new Map(
    earlier?.page.notes.map((note) => [earlier.noteOf(note.identifier), note]),
  );
  const after = new Map(later?.page.notes.map((note) => [note.identifier, note]));
  const title = (later ?? earlier)?.page.meta.title ?? '';
  const item = (identifier: string, number: number, how: ItemChange['how']) => ({
    kind: 'footnote' as const,
    how,
    id: `${(later ?? earlier)?.page.id ?? ''}#${identifier}`,
    name: `Footnote ${number}`,
    where: [title],
  });
  const come = [...after].flatMap(([identifier, note]): ItemChange[] => {
    const words = later ? wordsBelow(note.definition.children, later) : [];
    const one = before.get(identifier);
    if (!one) {
      const fields = [{ name: 'Text', parts: wholeOf('inserted', words) }];
      return [{ ...item(identifier, note.number, 'added'), fields }];
    }
    const parts = partsOf(earlier ? wordsBelow(one.definition.children, earlier) : [], words);
    if (parts.every(({ how }) => how === 'same')) return [];
    return [{ ...item(identifier, note.number, 'changed'), fields: [{ name: 'Text', parts }] }];
  });
  const gone = [...before].flatMap(([identifier, note]): ItemChange[] => {
    if (after.has(identifier) || !earlier) return [];
    const parts = wholeOf('deleted', wordsBelow(note.definition.children, earlier));
    return [{ ...item(identifier, note.number, 'removed'), fields: [{ name: 'Text', parts }] }];
  });
  return [...come, ...gone];
}
