import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '../../../locale/index.ts';
import { dataSets, fileSize, labelOf, messagesOf, recordPage } from '../../../model/index.ts';
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
  const data = downloads.filter(({ set }) => set !== undefined);
  const others = downloads.filter(({ record, set }) => record === undefined && set === undefined);
  return [
    ...(others.length > 0 ? [table(view, others)] : []),
    ...(forRecords.length > 0 ? checklistsOfRecords(view, forRecords) : []),
    ...linked,
    ...(data.length > 0 ? dataTable(view, data) : []),
    h('h2', say('download.verify')),
    checksums(messages, downloads),
  ];
}

function table(view: View, files: readonly Download[]): Element {
  const messages = messagesOf(view.corpus);
  return tableOf(
    'download-table',
    columnsOf(messages, 'columnUse'),
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
  return [
    h('h2', messages.say('download.linked')),
    tableOf('download-table', columnsOf(messages, 'columnPage'), rows),
  ];
}

/** The content as data: a row for each set, with its files. */
function dataTable(view: View, files: readonly Download[]): Element[] {
  const messages = messagesOf(view.corpus);
  const { say, fill } = messages;
  const rows = dataSets.flatMap((set): Row[] => {
    const own = files.filter((file) => file.set === set);
    const [first] = own;
    if (!first) return [];
    const hidden = h(
      'span',
      { className: ['visually-hidden'] },
      say('join.label', { label: first.name, text: '' }),
    );
    const links = own.map((file) => {
      const text = h('a', { href: siteHref(view, file.path) }, [hidden, file.type]);
      return h('p', fill('join.aside', { text, aside: sizeOf(messages, file) }));
    });
    return [[[h('p', first.name), h('p', { className: ['quiet'] }, first.use)], links]];
  });
  return [
    h('h2', { id: 'data' }, say('data.title')),
    h('p', say('data.about')),
    tableOf('data-table', [say('data.columnContent'), say('data.columnFiles')], rows),
  ];
}

type Cell = Element | string | readonly (Element | string)[];
type Row = readonly [head: Cell, ...others: Cell[]];

function tableOf(name: string, columns: readonly string[], rows: readonly Row[]): Element {
  return h('table', { className: [name] }, [
    h(
      'thead',
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ),
    h(
      'tbody',
      rows.map(([head, ...cells]) =>
        h('tr', [
          h('th', { scope: 'row' }, toContent(head)),
          ...cells.map((cell) => h('td', toContent(cell))),
        ]),
      ),
    ),
  ]);
}

function toContent(cell: Cell): (Element | string)[] {
  return typeof cell === 'string' || 'type' in cell ? [cell] : [...cell];
}

/** The columns of a table of files. */
function columnsOf({ say }: Messages, middle: 'columnUse' | 'columnPage'): readonly string[] {
  return [say('download.columnFile'), say(`download.${middle}`), say('download.columnSize')];
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
      files.flatMap((file) => [
        h('dt', nameWithType(messages, file)),
        h('dd', h('code', file.sha256)),
      ]),
    ),
  ]);
}
