import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../model/index.ts';
import { frameId, noteId, referenceId } from './ids.ts';
import { noteText } from './note-text.ts';
import type { View } from './view.ts';

/** The notes that the page cites, each with a link back for each reference; nothing without any. */
export function footnotes(view: View): Element | undefined {
  const { page } = view;
  const [first] = page.notes;
  if (!first) return undefined;
  const id = frameId(page, 'notes');
  return h('section', { className: ['notes'], ariaLabelledBy: [id] }, [
    h('h2', { id }, 'Notes'),
    h(
      'ol',
      { start: first.number },
      page.notes.map((note) => footnote(view, note)),
    ),
  ]);
}

function footnote(view: View, note: Note): Element {
  const { page } = view;
  const isOnly = note.references.length === 1;
  const backLinks = note.references.flatMap((_, index): ElementContent[] => {
    const place = index + 1;
    const label = `Back to note ${note.number} in the text${isOnly ? '' : `, place ${place}`}`;
    const properties = {
      className: ['back'],
      href: `#${referenceId(page, note, place)}`,
      ariaLabel: label,
    };
    // The selector asks for the arrow as a letter, where a device would draw a picture.
    const arrow = `↩\ufe0e`;
    return [{ type: 'text', value: ' ' }, h('a', properties, isOnly ? arrow : `${arrow}${place}`)];
  });
  return h('li', { id: noteId(page, note) }, noteText({ ...view, source: page }, note, backLinks));
}
