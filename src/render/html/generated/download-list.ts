import type { Element } from 'hast';
import { h } from 'hastscript';
import { madePages } from '../../../model/index.ts';
import type { Download } from '../download.ts';
import { downloadLink } from '../downloads.ts';
import { pageHref } from '../href.ts';
import type { View } from '../view.ts';
import { statesTitle } from './states/name.ts';

/** Every file to take along, with the sum by which somebody can tell that it arrived whole. */
export function downloadList(view: View): Element[] {
  if (view.downloads.length === 0) return [h('p', 'No files were made with this site.')];
  const forStates = view.downloads.filter(({ state }) => state !== undefined);
  return [
    list(
      view,
      view.downloads.filter(({ state }) => state === undefined),
    ),
    ...(forStates.length > 0 ? checklistsOfStates(view, forStates) : []),
    h('h2', 'Is a file the published one?'),
    h('p', [
      'Compare its checksum with the one above. On Windows: ',
      h('code', 'certutil -hashfile FILE SHA256'),
      '; elsewhere: ',
      h('code', 'shasum -a 256 FILE'),
      '.',
    ]),
  ];
}

function list(view: View, files: readonly Download[]): Element {
  return h(
    'ul',
    { className: ['download-list'] },
    files.map((file) =>
      h('li', [
        h('p', downloadLink(view, file)),
        h('p', { className: ['checksum'] }, ['SHA-256 ', h('code', file.sha256)]),
      ]),
    ),
  );
}

/** There can be many: the page of states leads to them, and here they are folded up. */
function checklistsOfStates(view: View, files: readonly Download[]): Element[] {
  const count = new Set(files.map(({ state }) => state)).size;
  return [
    h('h2', 'Checklists of states'),
    h('p', [
      `${count === 1 ? 'One state has a checklist' : `${count} states have checklists`} with what is on record about it, beside its name in `,
      h('a', { href: pageHref(view, madePages.states) }, statesTitle),
      '.',
    ]),
    h('details', [h('summary', `All ${files.length} files, with checksums`), list(view, files)]),
  ];
}
