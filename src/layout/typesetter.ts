import type { Element, Parts } from '../ooxml/index.ts';
import { blocksOf } from './blocks.ts';
import type { Faces } from './faces.ts';
import { toFlow, toItems, type Item } from './flow.ts';
import type { LineMemo } from './line-memo.ts';
import { noteHeights, toNotes } from './notes.ts';
import { placeOnPages, type Layout } from './pages.ts';
import type { Measuring } from './paragraph.ts';
import { toSetting } from './setting.ts';

/** A text that was measured by itself: plain data. */
export interface MeasuredText {
  readonly items: readonly Item[];
  /** The heights of the lines of its footnotes, by their ids. */
  readonly notes: Readonly<Record<string, readonly number[]>>;
}

/** What is told of a text besides its elements. */
interface TextNumbers {
  /** The number of a footnote. */
  readonly noteLabel: (id: string) => string;
  /** The id of a list in the package, by its placeholder in the text. */
  readonly listOf: (id: string) => string;
}

/** A section of a document: its properties, and its texts one below the other. */
interface SectionOfTexts {
  readonly properties: Element | undefined;
  readonly texts: readonly MeasuredText[];
}

/** Lays out a document whose texts are measured separately, so that the measurements can be cached. */
export interface Typesetter {
  /**
   * @param text the element around its paragraphs and tables
   * @param notes the elements of its footnotes, by their ids
   */
  readonly measure: (
    text: Element,
    notes: ReadonlyMap<string, Element>,
    numbers: TextNumbers,
  ) => MeasuredText;
  readonly layOut: (sections: readonly SectionOfTexts[]) => Layout;
}

/**
 * Sets the texts of a package, as Word does. No list goes on from one text to the next, and all sections are as wide.
 *
 * @param width of the text
 */
export function toTypesetter(
  parts: Parts,
  faces: Faces,
  width: number,
  memo: LineMemo = new Map(),
): Typesetter {
  const { measuring, lists, footnotes, toSection } = toSetting(parts, faces, memo);
  const plain: Measuring = { ...measuring, numbering: lists.count(), noteLabel: () => '' };
  const separators = toNotes(footnotes, (blocks) => toFlow(blocks, [width], plain));
  return {
    measure: (text, notes, { noteLabel, listOf }) => {
      const own: Measuring = { ...measuring, numbering: lists.count(listOf), noteLabel };
      const heightsOf = (id: string, note: Element): readonly number[] =>
        noteHeights(note, (inner) => toFlow(inner, [width], { ...own, label: noteLabel(id) }));
      return {
        items: toItems(blocksOf(text), [width], own),
        notes: Object.fromEntries([...notes].map(([id, note]) => [id, heightsOf(id, note)])),
      };
    },
    layOut: (sections) => {
      const heights = new Map(
        sections.flatMap(({ texts }) => texts.flatMap(({ notes }) => Object.entries(notes))),
      );
      const notes = { ...separators, linesOf: (id: string) => heights.get(id) ?? [] };
      let section: ReturnType<typeof toSection> | undefined;
      const all = sections.map(({ properties, texts }) => {
        section = toSection(properties, section);
        return { section, items: texts.flatMap(({ items }) => items) };
      });
      return placeOnPages(all, notes, plain);
    },
  };
}
