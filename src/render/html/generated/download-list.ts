import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages } from '../../../model/index.ts';
import { sizeOf, type Download } from '../download.ts';
import { downloadName } from '../downloads.ts';
import { pageHref, siteHref } from '../href.ts';
import type { View } from '../view.ts';
import { generatedTitles } from './titles.ts';

/** All downloads: those for everybody, those for states, and how to verify them. */
export function downloadList(view: View): Element[] {
  const { downloads } = view;
  if (downloads.length === 0) return [h('p', 'This site has no downloads.')];
  const forStates = downloads.filter(({ state }) => state !== undefined);
  const others = downloads.filter(({ state }) => state === undefined);
  return [
    ...(others.length > 0 ? [table(view, others)] : []),
    ...(forStates.length > 0 ? checklistsOfStates(view, forStates) : []),
    h('h2', 'Verify a download'),
    checksums(downloads),
  ];
}

function table(view: View, files: readonly Download[]): Element {
  return h('table', { className: ['download-table'] }, [
    h(
      'thead',
      h(
        'tr',
        ['File', 'For', 'Size'].map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      files.map((file) =>
        h('tr', [
          h(
            'th',
            { scope: 'row' },
            h('a', { href: siteHref(view, file.path) }, downloadName(file)),
          ),
          h('td', file.use),
          h('td', sizeOf(file)),
        ]),
      ),
    ),
  ]);
}

/** There can be many, and the page of states links to them, so the list is collapsed. */
function checklistsOfStates(view: View, files: readonly Download[]): Element[] {
  const count = new Set(files.map(({ state }) => state)).size;
  const checklists =
    count === 1
      ? 'One state has a checklist with what is on record about it'
      : `${count} states have checklists with what is on record about them`;
  const summary = files.length === 1 ? 'Show the file' : `Show all ${files.length} files`;
  return [
    h('h2', 'Checklists of states'),
    h('p', [
      `${checklists}, linked from `,
      h('a', { href: pageHref(view, generatedPages.states) }, generatedTitles.states),
      '.',
    ]),
    h('details', [h('summary', summary), table(view, files)]),
  ];
}

/** The checksums of all files, and how to compare them, which few readers do. */
function checksums(files: readonly Download[]): Element {
  const summary = files.length === 1 ? 'SHA-256 checksum' : 'SHA-256 checksums';
  return h('details', [
    h('summary', summary),
    h('p', [
      'Compare the checksum of your file with the one below. On Windows: ',
      h('code', 'certutil -hashfile FILE SHA256'),
      '; on macOS and Linux: ',
      h('code', 'shasum -a 256 FILE'),
      '.',
    ]),
    h(
      'dl',
      { className: ['checksums'] },
      files.flatMap((file) => [h('dt', downloadName(file)), h('dd', h('code', file.sha256))]),
    ),
  ]);
}
