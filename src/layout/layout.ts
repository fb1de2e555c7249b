import {
  childOf,
  childrenOf,
  descendants,
  mainPart,
  topOf,
  valueOf,
  type Element,
  type Parts,
} from '../ooxml/index.ts';
import { blocksOf } from './blocks.ts';
import type { Faces } from './faces.ts';
import { toFlow, toItems } from './flow.ts';
import type { LineMemo } from './line-memo.ts';
import { toSetting, type ItemsOfSection } from './setting.ts';
import { toNotes, type Notes } from './notes.ts';
import { placeOnPages, type Layout } from './pages.ts';
import type { Measuring } from './paragraph.ts';

/** Options of a layout. */
interface LayoutOptions {
  /** The lines of paragraphs of other layouts; those of this one are added. */
  readonly memo?: LineMemo;
  /** The height of the line above notes, where a program does not take that of its paragraph. */
  readonly noteSeparator?: number;
}

/** Lays a document out on pages, as Word does. It changes nothing. */
export function toLayout(
  parts: Parts,
  faces: Faces,
  { memo = new Map(), noteSeparator }: LayoutOptions = {},
): Layout {
  const setting = toSetting(parts, faces, memo);
  const body = childOf(topOf(mainPart(parts)), 'w:body');
  const labels = noteLabels(body);
  const measuring: Measuring = {
    ...setting.measuring,
    numbering: setting.lists.count(),
    noteLabel: (id) => labels.get(id) ?? '',
  };
  const sections = toSections(body, setting.toSection, measuring);
  const width = sections[0]?.section.textWidth ?? 0;
  const notes = toNotes(setting.footnotes, (blocks, id) =>
    toFlow(blocks, [width], { ...measuring, label: labels.get(id) ?? '' }),
  );
  return placeOnPages(sections, withSeparator(notes, noteSeparator), measuring);
}

function withSeparator(notes: Notes, height: number | undefined): Notes {
  return height === undefined ? notes : { ...notes, separator: height, continuation: height };
}

/** Notes are counted in the order of their references. */
function noteLabels(body: Element | undefined): ReadonlyMap<string, string> {
  const start = Number(valueOf(descendants(body, 'w:numStart')[0]) ?? 1);
  const ids = descendants(body, 'w:footnoteReference').map(
    ({ attributes }) => attributes.get('w:id') ?? '',
  );
  return new Map([...new Set(ids)].map((id, index) => [id, String(index + start)]));
}

/** The sections of a body: the properties of each are in its last paragraph, those of the last in the body. */
function toSections(
  body: Element | undefined,
  toSection: ReturnType<typeof toSetting>['toSection'],
  measuring: Measuring,
): readonly ItemsOfSection[] {
  const sections: ItemsOfSection[] = [];
  let blocks: Element[] = [];
  const close = (properties: Element | undefined): void => {
    const section = toSection(properties, sections.at(-1)?.section);
    sections.push({ section, items: toItems(blocks, section.columns, measuring) });
    blocks = [];
  };
  for (const block of body ? blocksOf(body) : []) {
    blocks.push(block);
    const properties = childOf(childOf(block, 'w:pPr'), 'w:sectPr');
    if (properties) close(properties);
  }
  const last = childrenOf(body, 'w:sectPr').at(-1);
  if (blocks.length > 0 || last) close(last);
  return sections;
}
