import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference, Nodes, Parents } from 'mdast';
import { messagesOf } from '../../model/index.ts';
import { noteHref } from './href.ts';
import { idIn, referenceId } from './ids.ts';
import type { TextView } from './view.ts';

/** The class of a reference to a note. */
export const noteReferenceClass = 'note-reference';

/**
 * The number of a note in the text; numbers run through the whole toolkit. A comma separates it from one right before
 * it, also where the text is copied.
 */
export function footnoteReference(
  view: TextView,
  node: FootnoteReference,
  parent: Parents | undefined,
): ElementContent[] {
  const { page, source } = view;
  const note = source.notes.find(({ identifier }) => identifier === node.identifier);
  if (!note) return [];
  const reference = note.references.indexOf(node) + 1;
  // Links back lead to the page that cites the note.
  const id = source.id === page.id ? idIn(view, referenceId(page, note, reference)) : undefined;
  const label = messagesOf(view.corpus).say('page.note', { number: String(note.number) });
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const isBeside = siblings[siblings.indexOf(node) - 1]?.type === node.type;
  const number = h('sup', { className: [noteReferenceClass] }, [
    h('a', { id, href: noteHref(view, note), ariaLabel: label }, String(note.number)),
  ]);
  return isBeside ? [h('sup', { className: [noteReferenceClass] }, ', '), number] : [number];
}
