import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Note, Page } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { toText, wrap, type Html } from './html-text.ts';
import { idIn, noteId, referenceId } from './ids.ts';
import { footnoteText } from './footnote-text.ts';
import type { View } from './view.ts';

/** The notes of all pages in order of their numbers, each with the page that cites it. */
export function allFootnotes(view: View): Html | undefined {
  const pages = [...view.corpus.pages.values()];
  const items = pages.flatMap((page) => page.notes.map((note) => toText(item(view, page, note))));
  return items.length > 0 ? wrap(h('ol', { className: ['all-notes'] }), items) : undefined;
}

function item(view: View, source: Page, note: Note): Element {
  const href = pageHref(view, source.id, referenceId(source, note, 1));
  const text = footnoteText({ ...view, source }, note, []);
  const cited: ElementContent = h('p', { className: ['cited'] }, [
    'Cited on ',
    h('a', { href }, source.meta.title),
  ]);
  return h('li', { id: idIn(view, noteId(view.page, note)) }, [...text, cited]);
}
