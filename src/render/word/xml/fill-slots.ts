import { toFragment, type Element } from '../../../ooxml/index.ts';
import type { Page, PageId } from '../../../model/index.ts';
import type { ShownImage, ShownImages } from '../images.ts';
import { readSlot, slot, splitAtSlots } from '../slots.ts';
import type { FileIds } from './file-ids.ts';
import { bookmarkName, emptyBookmark } from './anchor-bookmark.ts';
import { textElement } from './word-element.ts';

/** What a part refers to, by relationship ids. */
export interface PartReferences {
  readonly links: Map<string, string>;
  readonly images: Map<ShownImage, string>;
}

/** The values for the slots of a file. */
export interface SlotValues {
  readonly ids: FileIds;
  readonly pages: ReadonlyMap<PageId, Page>;
  readonly images: ShownImages;
  /** The anchors that have a bookmark so far. */
  readonly anchors: Set<string>;
  /** The page of a bookmark, as its number is printed there; undefined where it is not known. */
  readonly numberOf: (bookmark: string) => string | undefined;
}

/** A text of a part. */
interface TextPlace {
  /** How many bookmarks and drawings come before it. */
  readonly marks: number;
  readonly drawings: number;
  /** What ends with it. */
  readonly section?: Element | undefined;
}

/** What a part refers to so far: nothing. */
export function noReferences(): PartReferences {
  return { links: new Map(), images: new Map() };
}

/** Fills the slots of a text; adds to what its part refers to. */
export function fillSlots(
  xml: string,
  values: SlotValues,
  place: TextPlace,
  references: PartReferences,
): string {
  let filled = '';
  let isShown = true;
  for (const [index, piece] of splitAtSlots(xml).entries()) {
    if (index % 2 === 0) {
      if (isShown) filled += piece;
      continue;
    }
    const { kind, details } = readSlot(piece);
    const [first = '', second = ''] = details;
    if (kind === 'ifNumber') isShown = values.numberOf(first) !== undefined;
    else if (kind === 'endIf') isShown = true;
    else if (isShown) filled += valueOf(kind, first, second, values, place, references);
  }
  return filled;
}

function valueOf(
  kind: ReturnType<typeof readSlot>['kind'],
  first: string,
  second: string,
  values: SlotValues,
  place: TextPlace,
  { links, images }: PartReferences,
): string {
  const { ids, numberOf } = values;
  switch (kind) {
    case 'link':
      return idOf(links, first, 'link');
    case 'image': {
      const image = values.images.get(first);
      if (!image) throw new Error(`Cannot find the image ${first}`);
      return idOf(images, image, 'image');
    }
    case 'list':
      return ids.listOf(slot(kind, first));
    case 'mark':
      return String(place.marks + Number(first));
    case 'drawing':
      return String(place.drawings + Number(first));
    case 'anchor': {
      const name = bookmarkName(first);
      if (values.anchors.has(name)) return '';
      values.anchors.add(name);
      return emptyBookmark(name, String(place.marks + Number(second)));
    }
    case 'page':
      return `_Page${ids.pageOf(first)}`;
    case 'heading':
      return `_Page${ids.pageOf(first)}_Heading${Number(second) + 1}`;
    case 'entry':
      return ids.entryOf(slot(kind, first, second));
    case 'note':
      return `_Note${noteNumber(values, first, second)}`;
    case 'noteId':
      return ids.noteOf(slot(kind, first, second));
    case 'noteNumber':
      return shown(String(noteNumber(values, first, second)));
    case 'number': {
      const number = numberOf(first);
      return number === undefined ? '' : shown(number);
    }
    case 'section':
      return place.section ? toFragment([place.section]) : '';
    default:
      throw new Error(`Cannot fill the slot ${kind}`);
  }
}

/** Footnotes are numbered through the toolkit. */
function noteNumber({ pages }: SlotValues, page: string, place: string): number {
  return (pages.get(page)?.firstNote ?? 1) + Number(place);
}

function shown(number: string): string {
  return toFragment([textElement(number)]);
}

/** @param prefix the library numbers its own relationships with another one */
function idOf<Key>(ids: Map<Key, string>, key: Key, prefix: string): string {
  const id = ids.get(key) ?? `${prefix}${ids.size + 1}`;
  ids.set(key, id);
  return id;
}
