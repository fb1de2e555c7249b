import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '../../../locale/index.ts';
import { fileSize, labelOf, messagesOf, recordPage } from '../../../model/index.ts';
import { sizeOf, type Download } from '../download.ts';
import { nameWithType } from '../downloads.ts';
import { linkedFiles } from '../linked-files.ts';
import { pageHref, siteHref } from '../href.ts';
import type { View } from '../view.ts';
import { seriesOf } from '../../series.ts';
import { generatedTitles } from './titles.ts';

/** All downloads: those for everybody, those for records, how to verify them, and the files that pages link to. */
export function downloadList(view: View): Element[] {
  const { downloads } = view;
  const messages = messagesOf(view.corpus);
  const { say } = messages;
  const linked = filesOfPages(view);
  if (downloads.length === 0) return linked.length > 0 ? linked : [h('p', say('download.none'))];
  const forRecords = downloads.filter(({ record }) => record !== undefined);
  const others = downloads.filter(({ record }) => record === undefined);
  return [
    ...(others.length > 0 ? [table(view, others)] : []),
    ...(forRecords.length > 0 ? checklistsOfRecords(view, forRecords) : []),
    ...linked,
    h('h2', say('download.verify')),
    checksums(messages, downloads),
  ];
}

function table(view: View, files: readonly Download[]): Element {
  const messages = messagesOf(view.corpus);
  return tableOf(
    messages,
    'columnUse',
    files.map((file) => [
      h('a', { href: siteHref(view, file.path) }, nameWithType(messages, file)),
      [file.use],
      sizeOf(messages, file),
    ]),
  );
}

/** The files that pages link to, with the pages. */
function filesOfPages(view: View): Element[] {
  const messages = messagesOf(view.corpus);
  const files = linkedFiles(view.corpus);
  if (files.length === 0) return [];
  const rows = files.map(({ name, path, type, bytes, pages }): Row => [
    h('a', { href: siteHref(view, path) }, nameWithType(messages, { name, type })),
    seriesOf(
      messages,
      pages.map((page) => h('a', { href: pageHref(view, page.id) }, labelOf(view.corpus, page))),
    ),
    fileSize(messages, bytes.byteLength),
  ]);
  return [h('h2', messages.say('download.linked')), tableOf(messages, 'columnPage', rows)];
}

type Row = readonly [file: Element, middle: readonly (Element | string)[], size: string];

function tableOf(
  messages: Messages,
  middle: 'columnUse' | 'columnPage',
  rows: readonly Row[],
): Element {
  const columns = ['columnFile', middle, 'columnSize'] as const;
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
      rows.map(([file, cell, size]) =>
        h('tr', [h('th', { scope: 'row' }, file), h('td', [...cell]), h('td', size)]),
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
function checksums(messages: Messages, files: readonly Download[]): Element {
  const { say, fill } = messages;
  const windows = h('code', 'certutil -hashfile FILE SHA256');
  const others = h('code', 'shasum -a 256 FILE');
  return h('details', [
    h('summary', say('download.checksums', { count: files.length })),
    h('p', fill('download.compare', { windows, others })),
    h(
      'dl',
      { className: ['checksums'] },
      files.flatMap((file) => [h('dt', nameWithType(messages, file)), h('dd', h('code', file.sha256))]),
    ),
  ]);
}
