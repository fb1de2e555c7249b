import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages } from '../../../model/index.ts';
import type { Download } from '../download.ts';
import { downloadLink } from '../downloads.ts';
import { pageHref } from '../href.ts';
import type { View } from '../view.ts';
import { statesTitle } from './states/title.ts';

/** The title of the page of downloads. */
export const downloadsTitle = 'Downloads';

/** All downloads with their checksums. */
export function downloadList(view: View): Element[] {
  if (view.downloads.length === 0) return [h('p', 'This site has no downloads.')];
  const forStates = view.downloads.filter(({ state }) => state !== undefined);
  return [
    list(
      view,
      view.downloads.filter(({ state }) => state === undefined),
    ),
    ...(forStates.length > 0 ? checklistsOfStates(view, forStates) : []),
    h('h2', 'Verify a download'),
    h('p', [
      'Compare the checksum of your file with the one above. On Windows: ',
      h('code', 'certutil -hashfile FILE SHA256'),
      '; on macOS and Linux: ',
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

/** There can be many, and the page of states links to them, so the list is collapsed. */
function checklistsOfStates(view: View, files: readonly Download[]): Element[] {
  const count = new Set(files.map(({ state }) => state)).size;
  const checklists =
    count === 1
      ? 'One state has a checklist with what is on record about it'
      : `${count} states have checklists with what is on record about them`;
  return [
    h('h2', 'Checklists of states'),
    h('p', [
      `${checklists}, linked from `,
      h('a', { href: pageHref(view, generatedPages.states) }, statesTitle),
      '.',
    ]),
    h('details', [h('summary', `All ${files.length} files, with checksums`), list(view, files)]),
  ];
}
