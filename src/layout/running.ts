import { blocksOf } from './blocks.ts';
import { heightOf } from './box.ts';
import { toFlow } from './flow.ts';
import type { SectionFlow } from './paginate.ts';
import type { Measuring } from './paragraph.ts';
import type { Section } from './section.ts';

/**
 * The room for text between header and footer: they push it where they are higher than the margins. A negative
 * margin is kept in any case. ISO/IEC 29500-1, 17.6.11
 */
export function toTextArea(section: Section, measuring: Measuring): SectionFlow['areaOf'] {
  const heights = new Map<string, number>();
  const heightIn = (name: string): number => {
    const known = heights.get(name);
    if (known !== undefined) return known;
    const top = section.running.get(name);
    const height = top ? heightOf(toFlow(blocksOf(top), [section.textWidth], measuring)) : 0;
    heights.set(name, height);
    return height;
  };
  const edge = (margin: number, distance: number, height: number): number =>
    margin < 0 ? -margin : Math.max(margin, height > 0 ? distance + height : 0);
  return (isFirst) => {
    const type = isFirst && section.hasTitlePage ? 'first' : 'default';
    return {
      top: edge(section.top, section.header, heightIn(`header ${type}`)),
      bottom: section.pageHeight - edge(section.bottom, section.footer, heightIn(`footer ${type}`)),
    };
  };
}
