import type { Box } from './box.ts';
import { fillColumn } from './fill-column.ts';
import { toNoteArea } from './note-area.ts';
import type { Notes } from './notes.ts';
import type { Place, PlacedPage, TextArea } from './place.ts';
import type { Section } from './section.ts';

/** A section with what is placed on its pages. */
export interface SectionFlow {
  readonly section: Section;
  readonly boxes: readonly Box[];
  /** The room for its text on a page with a number. */
  readonly areaOf: (isFirst: boolean, number: number) => TextArea;
}

/** Places boxes on pages, as Word does: each box once, in order. */
export function paginate(flows: readonly SectionFlow[], notes: Notes): readonly PlacedPage[] {
  const pages: PlacedPage[] = [];
  let at: Place | undefined;
  const open = (flow: SectionFlow, number: number, isFirst: boolean): Place => {
    const area = flow.areaOf(isFirst, number);
    const page = { number, section: flow.section, boxes: [], end: area.top, after: 0 };
    pages.push(page);
    const carried = at?.notes.rest(at.area.bottom - at.y) ?? [];
    const { top } = area;
    return { page, area, notes: toNoteArea(notes, carried), column: 0, top, y: top };
  };
  for (const flow of flows) {
    at = begin(flow, at, open);
    const boxes = [...flow.boxes];
    let isForced = true;
    for (let index = 0; index < boxes.length;) {
      const filled = fillColumn(boxes, index, at, isForced);
      index = filled.next;
      if (filled.rest) boxes[index] = filled.rest;
      if (index >= boxes.length) break;
      isForced = filled.isForced;
      const hasColumn = at.column + 1 < flow.section.columns.length;
      if (hasColumn && boxes[index]?.breaks !== 'page') {
        at.column += 1;
        at.y = at.top;
      } else at = open(flow, at.page.number + 1, false);
    }
  }
  return pages;
}

/** The place at which a section begins. */
function begin(
  flow: SectionFlow,
  at: Place | undefined,
  open: (flow: SectionFlow, number: number, isFirst: boolean) => Place,
): Place {
  const { start, firstNumber, pageWidth, pageHeight } = flow.section;
  const before = at?.page.section;
  const isSamePaper = before?.pageWidth === pageWidth && before.pageHeight === pageHeight;
  if (at && start === 'continuous' && isSamePaper)
    return Object.assign(at, { top: at.page.end, y: at.page.end, column: 0 });
  const number = firstNumber ?? (at ? at.page.number + 1 : 1);
  const isWrongSide =
    (start === 'oddPage' && number % 2 === 0) || (start === 'evenPage' && number % 2 === 1);
  return open(flow, isWrongSide ? number + 1 : number, true);
}
