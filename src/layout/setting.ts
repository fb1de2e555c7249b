import {
  childOf,
  mainPart,
  relatedParts,
  topOf,
  type Element,
  type Parts,
} from '../ooxml/index.ts';
import type { Faces } from './faces.ts';
import type { Item } from './flow.ts';
import type { LineMemo } from './line-memo.ts';
import { toLists, type Lists } from './numbering.ts';
import { lengthOf } from './paragraph-look.ts';
import type { Measuring } from './paragraph.ts';
import { targetsOf, toSection, type Section } from './section.ts';
import { toStyles } from './styles.ts';
import { toTypes } from './typeset.ts';

/** How a document is set, whatever its text is. */
interface Setting {
  /** What measures depend on besides the numbers of lists and notes. */
  readonly measuring: Omit<Measuring, 'numbering' | 'noteLabel'>;
  readonly lists: Lists;
  readonly footnotes: Element | undefined;
  /** @param before the section before it, whose headers and footers it has where it has none */
  readonly toSection: (properties: Element | undefined, before: Section | undefined) => Section;
}

/** A section with what was measured of its text. */
export interface ItemsOfSection {
  readonly section: Section;
  readonly items: readonly Item[];
}

/** Reads how a document is set. */
export function toSetting(parts: Parts, faces: Faces, memo: LineMemo): Setting {
  const main = mainPart(parts);
  const related = (kind: string): Element | undefined => topOf(relatedParts(parts, main, kind)[0]);
  const settings = related('settings');
  const targets = targetsOf(parts, main.path);
  return {
    measuring: {
      styles: toStyles(related('styles'), related('theme')),
      toType: toTypes(faces),
      tabEvery: lengthOf(childOf(settings, 'w:defaultTabStop'), 'w:val') || 720,
      memo,
    },
    lists: toLists(related('numbering')),
    footnotes: related('footnotes'),
    toSection: (properties, before) =>
      toSection(properties, before?.running ?? new Map(), parts, targets),
  };
}
