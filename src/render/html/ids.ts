import { positionOf, type Note, type PageId } from '../../model/index.ts';
import type { SitePage, View } from './view.ts';

/** An id outside a page's own text: `name`, or a longer one where a heading of the page has that anchor. */
export function frameId(page: Pick<SitePage, 'anchorIds'>, name: string): string {
  let id = name;
  while (page.anchorIds.includes(id)) id = `${id}-0`;
  return id;
}

/** The id of a note on a page. */
export function noteId(page: Pick<SitePage, 'anchorIds'>, note: Note): string {
  return frameId(page, `note-${note.number}`);
}

/** The id of a reference to a note, for the link back. @param reference from 1 */
export function referenceId(
  page: Pick<SitePage, 'anchorIds'>,
  note: Note,
  reference: number,
): string {
  return frameId(page, `note-${note.number}-ref-${reference}`);
}

/** An id of the current page, as it is written in the document. */
export function idIn(view: View, id: string): string {
  return singlePageId(view, view.page.id, id) ?? id;
}

/** The id of a page, or of a part of it, in the single-page document; undefined in any other document. */
export function singlePageId(
  { corpus, singlePage }: View,
  page: PageId,
  id?: string,
): string | undefined {
  // Numbers, since the end of one path and the start of an id could read like another path.
  const number = singlePage && positionOf(corpus, page)?.number;
  if (!number) return undefined;
  return id === undefined ? `p${number}` : `p${number}-${id}`;
}
