import { toBoxes } from './flow.ts';
import type { Notes } from './notes.ts';
import { formatNumber } from './numbering.ts';
import { paginate, type SectionFlow } from './paginate.ts';
import type { Measuring } from './paragraph.ts';
import { toTextArea } from './running.ts';
import type { ItemsOfSection } from './setting.ts';

/** The pages of a document. */
export interface Layout {
  /** The page on which each bookmark begins, as its number is printed there. */
  readonly pageOf: ReadonlyMap<string, string>;
  readonly pages: readonly LayoutPage[];
}

/** A page. */
interface LayoutPage {
  readonly number: string;
  /** Where its text ends, in twips from its top. */
  readonly end: number;
  /** The first paragraph or table on it, counted from the first one of the body; undefined on an empty page. */
  readonly block: number | undefined;
}

/** Places what was measured on pages. */
export function placeOnPages(
  sections: readonly ItemsOfSection[],
  notes: Notes,
  measuring: Measuring,
): Layout {
  let count = 0;
  const flows = sections.map(({ section, items }): SectionFlow => {
    const boxes = toBoxes(items, count);
    count += items.length;
    return { section, boxes, areaOf: toTextArea(section, measuring) };
  });
  const pages = paginate(flows, notes);
  const pageOf = new Map<string, string>();
  const numbers = pages.map(({ number, section }) => formatNumber(number, section.numberFormat));
  for (const [index, { boxes }] of pages.entries())
    for (const { bookmarks } of boxes)
      for (const name of bookmarks) if (!pageOf.has(name)) pageOf.set(name, numbers[index] ?? '');
  return {
    pageOf,
    pages: pages.map(({ end, boxes: [first] }, index) => ({
      number: numbers[index] ?? '',
      end,
      block: first?.block,
    })),
  };
}
