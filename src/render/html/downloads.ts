import type { Element } from 'hast';
import { h } from 'hastscript';
import { outputPaths } from '../../model/index.ts';
import { outputHref } from './href.ts';
import type { View } from './view.ts';

/** The files to take along, each with its type. */
export function downloads(view: View): Element {
  const { word, checklist } = outputPaths(view.corpus);
  const { title } = view.corpus.site.checklist;
  const files = [
    { name: 'Whole toolkit', type: 'Word', path: word },
    { name: title, type: 'web page', path: checklist.html },
    { name: title, type: 'Word', path: checklist.word },
    { name: title, type: 'PDF', path: checklist.pdf },
  ];
  return h(
    'ul',
    { className: ['downloads'] },
    files.map(({ name, type, path }) =>
      h('li', h('a', { href: outputHref(view, path) }, `${name} (${type})`)),
    ),
  );
}
