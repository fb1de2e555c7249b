import type { Note, Page } from '../../model/index.ts';

/**
 * An id for the frame around a page's text: `name`, or a longer one where a heading of the page has
 * that anchor already.
 */
export function frameId(page: Page, name: string): string {
  const taken = new Set(page.anchors.values());
  let id = name;
  while (taken.has(id)) id = `${id}-0`;
  return id;
}

/** The id of a note where it stands on a page. */
export function noteId(page: Page, note: Note): string {
  return frameId(page, `note-${note.number}`);
}

/** The id of a reference to a note: the place to go back to. References count from 1. */
export function referenceId(page: Page, note: Note, reference: number): string {
  return frameId(page, `note-${note.number}-ref-${reference}`);
}
