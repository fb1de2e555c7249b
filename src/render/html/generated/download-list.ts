import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '../../../locale/index.ts';
import { messagesOf, recordPage } from '../../../model/index.ts';
import { sizeOf, type Download } from '../download.ts';
import { downloadName } from '../downloads.ts';
import { pageHref, siteHref } from '../href.ts';
import type { View } from '../view.ts';
import { generatedTitles } from './titles.ts';

/** All downloads: those for everybody, those for records, and how to verify them. */
export function downloadList(view: View): Element[] {
  const { downloads } = view;
  const messages = messagesOf(view.corpus);
  const { say } = messages;
  if (downloads.length === 0) return [h('p', say('download.none'))];
  const forRecords = downloads.filter(({ record }) => record !== undefined);
  const others = downloads.filter(({ record }) => record === undefined);
  return [
    ...(others.length > 0 ? [table(view, others)] : []),
    ...(forRecords.length > 0 ? checklistsOfRecords(view, forRecords) : []),
    h('h2', say('download.verify')),
    checksums(messages, downloads),
  ];
}

function table(view: View, files: readonly Download[]): Element {
  const messages = messagesOf(view.corpus);
  const columns = ['columnFile', 'columnUse', 'columnSize'] as const;
  return h('table', { className: ['download-table'] }, [
    h(
      'thead',
      h(
        'tr',
        columns.map((name) => h('th', { scope: 'col' }, messages.say(`download.${name}`))),
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
          h('td', sizeOf(messages, file)),
        ]),
      ),
    ),
  ]);
}

/** There can be many, and the page of records links to them, so the list is collapsed. */
function checklistsOfRecords(view: View, files: readonly Download[]): Element[] {
  const count = new Set(files.map(({ record }) => record)).size;
  const { say, fill } = messagesOf(view.corpus);
  const page = h(
    'a',
    { href: pageHref(view, recordPage(view.corpus)) },
    generatedTitles(view.corpus).records,
  );
  const summary = say('download.show', { count: files.length });
  return [
    h('h2', say('download.ofRecords')),
    h('p', fill('download.recordCount', { count, page })),
    h('details', [h('summary', summary), table(view, files)]),
  ];
}

/** The checksums of all files, and how to compare them, which few readers do. */
function checksums({ say, fill }: Messages, files: readonly Download[]): Element {
  const windows = h('code', 'certutil -hashfile FILE SHA256');
  const others = h('code', 'shasum -a 256 FILE');
  return h('details', [
    h('summary', say('download.checksums', { count: files.length })),
    h('p', fill('download.compare', { windows, others })),
    h(
      'dl',
      { className: ['checksums'] },
      files.flatMap((file) => [h('dt', downloadName(file)), h('dd', h('code', file.sha256))]),
    ),
  ]);
}
