import { childOf, copyOf, type Element } from '../../ooxml/index.ts';
import { settleEnd } from './container.ts';
import type { Merge } from './merge.ts';
import type { Paragraph } from './paragraphs.ts';
import { toElement } from './properties.ts';
import { slideMarks } from './slide.ts';
import { isParagraph, type Written } from './written.ts';

/** Sections of both documents that are states of one. */
export type SectionPair = readonly [base: Element, head: Element];

/** The body of the merged document. */
interface Body {
  readonly elements: readonly Element[];
  /** The sections that are in both documents. */
  readonly pairs: readonly SectionPair[];
  /** The pages that end a section in one document alone, which Word can't track. */
  readonly untracked: readonly string[];
}

/** Writes the body: the sections of the head, and those of the base that were deleted as a whole. */
export function toBody(blocks: readonly Written[], merge: Merge): Body {
  const pairs: SectionPair[] = [];
  const settled = settleSections(blocks, (pair) => pairs.push(pair));
  slideMarks(settled);
  const elements = settled.map((block) =>
    isParagraph(block) ? toElement(block, merge, sectionOf(block, merge)) : block.element,
  );
  const untracked = settled.filter(isParagraph).flatMap((paragraph) => {
    const { how, baseSection, headSection, signature } = paragraph;
    const isShared = how === 'same' && !baseSection !== !headSection;
    return isShared && signature.page !== undefined ? [signature.page] : [];
  });
  return { elements, pairs, untracked };
}
/** Where both documents end a section, but not in the same paragraph, the later one ends it. */
function settleSections(
  blocks: readonly Written[],
  onSections: (pair: SectionPair) => void,
): readonly Written[] {
  const done: Written[] = [];
  /** Where a section ended in one document alone, with nothing of that document since. */
  let open: Open | undefined;
  let start = 0;
  for (const block of blocks) {
    done.push(block);
    if (open && block.how !== open.how) {
      if (isWritten(open.paragraph)) start = open.at + 1;
      open = undefined;
    }
    if (!isParagraph(block)) continue;
    if (open && (open.how === 'inserted' ? block.headSection : block.baseSection)) {
      block.baseSection ??= open.paragraph.baseSection;
      block.headSection ??= open.paragraph.headSection;
      open.paragraph.baseSection = undefined;
      open.paragraph.headSection = undefined;
      const section = done.splice(start);
      settleEnd(section);
      done.push(...section);
      open = undefined;
    }
    const { baseSection, headSection } = block;
    if (baseSection && headSection) onSections([baseSection, headSection]);
    const isShared = done.slice(start).some(({ how }) => how === 'same');
    if ((!baseSection && !headSection) || (!!baseSection === !headSection && isShared)) {
      if (baseSection || headSection)
        open = { how: baseSection ? 'inserted' : 'deleted', paragraph: block, at: done.length - 1 };
    } else start = done.length;
  }
  settleEnd(done);
  return done;
}

interface Open {
  /** What has to follow. */
  readonly how: Paragraph['how'];
  readonly paragraph: Paragraph;
  readonly at: number;
}

/** Whether a paragraph ends a section in the merged document. */
function isWritten({ how, baseSection, headSection }: Paragraph): boolean {
  return (how === 'deleted' ? baseSection : headSection) !== undefined;
}

/** The end of a section that a paragraph keeps. */
function sectionOf(
  { how, baseSection, headSection }: Paragraph,
  { adopt }: Merge,
): Element | undefined {
  if (how === 'deleted') return baseSection && adopt(baseSection);
  return headSection && copyOf(headSection);
}

/** The last section of a document. */
export function lastSection(body: Element | undefined): Element | undefined {
  return childOf(body, 'w:sectPr');
}
