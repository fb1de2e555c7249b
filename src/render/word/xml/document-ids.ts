import type { ListPlace } from '../context.ts';
import type { ShownImage } from '../images.ts';
import type { Color } from '../palette.ts';
import type { PageNumberField, PartWriter } from './part-writer.ts';
import { resolveColor, type ResolvedColor, type ThemeColors } from './theme-color.ts';

/** A list of a document, by the number that its items have. */
export interface DocumentList {
  readonly id: string;
  readonly place: ListPlace;
}

/** What a part refers to, by relationship ids. */
export interface PartReferences {
  readonly links: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<ShownImage, string>;
}

/** The ids of a document, given while its parts are written. */
interface DocumentIds {
  /** A writer of a part that adds to what that part refers to. */
  readonly forPart: () => { readonly writer: PartWriter; readonly references: PartReferences };
  /** In the order of their ids. */
  readonly lists: readonly DocumentList[];
  readonly pageNumbers: readonly PageNumberField[];
}

/** Gives ids in the order in which elements are written. */
export function toDocumentIds(theme: ThemeColors): DocumentIds {
  const colors = new Map<Color, ResolvedColor>();
  const lists = new Map<string, DocumentList>();
  const pageNumbers: PageNumberField[] = [];
  let bookmarks = 0;
  let drawings = 0;
  const forPart: DocumentIds['forPart'] = () => {
    const references = { links: new Map<string, string>(), images: new Map<ShownImage, string>() };
    const writer: PartWriter = {
      linkId: (url) => idOf(references.links, url, 'link'),
      imageId: (image) => idOf(references.images, image, 'image'),
      listId: (place) => {
        const key = place.numbers?.list ?? place.definition;
        const list = lists.get(key) ?? { id: String(lists.size + 1), place };
        lists.set(key, list);
        return list.id;
      },
      nextBookmark: () => String((bookmarks += 1)),
      nextDrawing: () => String((drawings += 1)),
      colorOf: (color) => {
        const known = colors.get(color) ?? resolveColor(color, theme);
        colors.set(color, known);
        return known;
      },
      onPageNumber: (field) => pageNumbers.push(field),
    };
    return { writer, references };
  };
  return {
    forPart,
    get lists() {
      return [...lists.values()];
    },
    pageNumbers,
  };
}

/** @param prefix the library numbers its own relationships with another one */
function idOf<Key>(ids: Map<Key, string>, key: Key, prefix: string): string {
  const id = ids.get(key) ?? `${prefix}${ids.size + 1}`;
  ids.set(key, id);
  return id;
}
