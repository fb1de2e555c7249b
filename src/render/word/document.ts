import {
  childOf,
  childrenOf,
  descendants,
  setChildren,
  storedPart,
  toFragment,
  topOf,
  type Element,
  type Parts,
} from '../../ooxml/index.ts';
import { messagesOf, toKeepPage, type Cache, type Corpus } from '../../model/index.ts';
import { noteStyle } from './footnote.ts';
import { toFrame } from './frame.ts';
import type { ShownImage, ShownImages } from './images.ts';
import { constructsOf } from './page-facts.ts';
import { textWidthTwip, type Paper } from './paper.ts';
import { runRightToLeft } from './right-to-left.ts';
import { toSections, type WordSection } from './sections.ts';
import { themeColorsOf } from './theme.ts';
import { typefacesOf } from './typefaces.ts';
import type { Volume } from './volume.ts';
import { toFileIds, type FileIds } from './xml/file-ids.ts';
import { fillSlots, noReferences, type SlotValues } from './xml/fill-slots.ts';
import { addLists } from './xml/numbering.ts';
import { addReferences } from './xml/references.ts';
import type { WrittenText } from './xml/written-text.ts';

/** Options of a document. */
interface Making {
  /** Whether the contents and links between pages have page numbers, which are filled in later. */
  readonly isNumbered: boolean;
  readonly images: ShownImages;
  readonly paper: Paper;
  readonly cache: Cache;
}

/** A document whose texts are not yet in its parts. */
export interface MadeDocument {
  readonly parts: Parts;
  readonly sections: readonly MadeSection[];
  readonly ids: FileIds;
  /** The number of its first footnote. */
  readonly firstNote: number;
}

interface MadeSection extends Pick<WordSection, 'texts'> {
  readonly properties: Element | undefined;
}

/**
 * A volume as a Word file. Its texts are written here; the library writes what is around them, since its objects take
 * much of the time and memory of a large toolkit.
 */
export async function toDocument(
  corpus: Corpus,
  volume: Volume,
  { images, paper, isNumbered, cache }: Making,
): Promise<MadeDocument> {
  const keep = toKeepPage(corpus, cache, { isNumbered: false });
  const messages = messagesOf(corpus);
  const sections = toSections(corpus, volume, {
    images,
    paper,
    keep,
    writing: {
      messages,
      theme: themeColorsOf(corpus),
      typefaces: typefacesOf(corpus),
      widthTwip: textWidthTwip(paper),
      hasContents: volume.kind !== 'page',
      isNumbered,
      noteStyle,
    },
  });
  const texts = sections.flatMap((section) => section.texts);
  const ids = toFileIds(
    texts,
    volume.pages.map(({ page }) => page.id),
  );
  const firstNote = firstNoteOf(volume, texts);
  const lists = [...new Set(ids.lists.map(({ place }) => place.definition))];
  const constructs = constructsOf(corpus, keep);
  const facts = sections.map(({ header, isFront }) => ({ header, isFront }));
  const parts = await toFrame(
    corpus,
    volume,
    { sections: facts, firstNote, lists, constructs, paper },
    cache,
  );
  const numbering = topOf(parts.get('word/numbering.xml'));
  if (!numbering) throw new Error('Cannot find a part of the library');
  addLists(numbering, lists, ids.lists);
  if (messages.direction === 'rtl') runRightToLeft(parts);
  const properties = descendants(topOf(parts.get(paths.text)), 'w:sectPr');
  return {
    parts,
    ids,
    firstNote,
    sections: sections.map((section, index) => ({
      texts: section.texts,
      properties: properties[index],
    })),
  };
}

const paths = { text: 'word/document.xml', notes: 'word/footnotes.xml' } as const;

/** The footnotes of a volume are numbered as in the toolkit. */
function firstNoteOf({ pages }: Volume, texts: readonly WrittenText[]): number {
  const hasNotes = texts.some(({ notes }) => notes.length > 0);
  return hasNotes ? (pages[0]?.page.firstNote ?? 1) : 1;
}

/**
 * Puts the texts of a document into its parts. The properties of its last section are at the end of the body, those of
 * the others in their last paragraph. ISO/IEC 29500-1, 17.6.18
 *
 * @param more what is added at the end of the last paragraph, for the id of a bookmark
 */
export function fillDocument(
  { parts, sections, ids }: MadeDocument,
  { pages, images }: Pick<SlotValues, 'pages' | 'images'>,
  numberOf: SlotValues['numberOf'],
  more: (bookmarkId: string) => string,
): void {
  const values = { ids, pages, images, numberOf, anchors: new Set<string>() };
  const [inText, inNotes] = [noReferences(), noReferences()];
  let [marks, drawings] = [0, 0];
  let body = '';
  for (const [index, { texts, properties }] of sections.entries()) {
    const section = index === sections.length - 1 ? undefined : properties;
    for (const { xml, used } of texts) {
      body += fillSlots(xml, values, { marks, drawings, section }, inText);
      marks += used[0].marks;
      drawings += used[0].drawings;
    }
  }
  const end = body.lastIndexOf('</w:p>');
  if (end >= 0) body = body.slice(0, end) + more(String(marks + 1)) + body.slice(end);
  let footnotes = '';
  for (const { notes, used } of sections.flatMap(({ texts }) => texts)) {
    for (const { xml } of notes) footnotes += fillSlots(xml, values, { marks, drawings }, inNotes);
    marks += used[1].marks;
    drawings += used[1].drawings;
  }
  const last = sections.at(-1)?.properties;
  const text = childOf(topOf(parts.get(paths.text)), 'w:body');
  putInto(parts, paths.text, text, [], body + (last ? toFragment([last]) : ''));
  const notes = topOf(parts.get(paths.notes));
  putInto(parts, paths.notes, notes, childrenOf(notes), footnotes);
  const media = new Map<ShownImage, string>();
  addReferences(parts, paths.text, inText, media);
  addReferences(parts, paths.notes, inNotes, media);
}

/** Writes XML into an element of a part, after what is kept of it. */
function putInto(
  parts: Parts,
  path: string,
  place: Element | undefined,
  kept: readonly Element[],
  xml: string,
): void {
  const part = parts.get(path);
  if (!place || !part) throw new Error('Cannot find a part of the library');
  setChildren(place, [...kept, gap]);
  const [before = '', after = ''] = new TextDecoder().decode(part.bytes).split(gap);
  parts.set(path, storedPart(path, new TextEncoder().encode(before + xml + after)));
}

/** XML forbids it, so that the library writes none. */
const gap = '\u0001';
