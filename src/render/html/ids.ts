import type { Note, PageId } from '../../model/index.ts';
import type { Leaf, View } from './view.ts';

/**
 * An id for the frame around a page's text: `name`, or a longer one where a heading of the page has
 * that anchor already.
 */
export function frameId(page: Pick<Leaf, 'anchors'>, name: string): string {
  const taken = new Set(page.anchors.values());
  let id = name;
  while (taken.has(id)) id = `${id}-0`;
  return id;
}

/** The id of a note where it stands on a page. */
export function noteId(page: Pick<Leaf, 'anchors'>, note: Note): string {
  return frameId(page, `note-${note.number}`);
}

/** The id of a reference to a note: the place to go back to. References count from 1. */
export function referenceId(page: Pick<Leaf, 'anchors'>, note: Note, reference: number): string {
  return frameId(page, `note-${note.number}-ref-${reference}`);
}

/** An id of the page that is written, as it stands in the document. */
export function idIn(view: View, id: string): string {
  return joinedId(view, view.page.id, id) ?? id;
}

/**
 * The id of a page, or of a part of it, in the document that holds all pages; undefined where the
 * document holds one.
 */
export function joinedId(
  { corpus, isJoined }: View,
  page: PageId,
  id?: string,
): string | undefined {
  if (!isJoined) return undefined;
  // Paths could end in what ids begin with; numbers cannot.
  const place = [...corpus.pages.keys()].indexOf(page);
  if (place === -1) return undefined;
  return id === undefined ? `p${place + 1}` : `p${place + 1}-${id}`;
}
