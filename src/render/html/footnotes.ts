import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { messagesOf, type Note, type Page } from '../../model/index.ts';
import { levelName } from './heading.ts';
import { pageHref } from './href.ts';
import { frameId, idIn, noteId, referenceId } from './ids.ts';
import { linesAt } from './lines.ts';
import { footnoteText } from './footnote-text.ts';
import type { View } from './view.ts';

/** The notes that a page cites, each with a link back to every reference; nothing if it cites none. */
export function footnotes(view: View<Page>): Element | undefined {
  const { page } = view;
  const [first] = page.notes;
  if (!first) return undefined;
  const { say } = messagesOf(view.corpus);
  const id = idIn(view, frameId(page, 'notes'));
  // On the single page there would be many regions of the same name.
  const ariaLabelledBy = view.singlePage ? undefined : [id];
  return h('section', { className: ['notes'], ariaLabelledBy }, [
    h(levelName(view, 2), { id }, say('page.notes', { count: page.notes.length })),
    h(
      'ol',
      { start: first.number },
      page.notes.map((note) => footnote(view, note)),
    ),
  ]);
}

function footnote(view: View<Page>, note: Note): Element {
  const { page } = view;
  const { say } = messagesOf(view.corpus);
  const lines = view.hasLines ? linesAt(note.definition.position) : {};
  const isOnly = note.references.length === 1;
  const backLinks = note.references.flatMap((_, index): ElementContent[] => {
    const reference = index + 1;
    const number = String(note.number);
    const label = isOnly
      ? say('page.backToNote', { number })
      : say('page.backToReference', { number, reference: String(reference) });
    const properties = {
      className: ['back'],
      href: pageHref(view, page.id, referenceId(page, note, reference)),
      ariaLabel: label,
    };
    // The variation selector makes devices show the arrow as text, not as an emoji.
    const arrow = `↩\ufe0e`;
    return [
      { type: 'text', value: ' ' },
      h('a', properties, isOnly ? arrow : `${arrow}${reference}`),
    ];
  });
  return h(
    'li',
    { id: idIn(view, noteId(page, note)), ...lines },
    footnoteText({ ...view, source: page }, note, backLinks),
  );
}
