import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Messages } from '../../locale/index.ts';
import {
  checklistPaths,
  checklistTitle,
  dataFormats,
  dataPath,
  dataSets,
  fileSize,
  inSite,
  messagesOf,
  pdfPath,
  siteCopyPath,
  toolkitPath,
  type Corpus,
  type DataSet,
  type Output,
  type OutputKind,
} from '../../model/index.ts';

/** A file that the site offers for download. */
export interface Download {
  /** From the folder of the site. */
  readonly path: string;
  readonly name: string;
  /** The format, in words. */
  readonly type: string;
  /** What it is for. */
  readonly use: string;
  readonly bytes: Uint8Array;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Whether every page offers it. */
  readonly isMain: boolean;
  /** The code of the record that it is for; absent if it is for everybody. */
  readonly record?: string;
  /** The set of data that it has; absent for other files. */
  readonly set?: DataSet;
}

/** Formats by file extension. */
const types: Readonly<Record<string, 'word' | 'webPage' | 'pdf' | 'csv' | 'json'>> = {
  '.csv': 'csv',
  '.docx': 'word',
  '.html': 'webPage',
  '.json': 'json',
  '.pdf': 'pdf',
};

/** What is in each set of data. */
const useOf = {
  pages: 'data.usePages',
  steps: 'data.useSteps',
  resources: 'data.useResources',
  contacts: 'data.useContacts',
  acronyms: 'data.useAcronyms',
  facts: 'data.useFacts',
  records: 'data.useRecords',
} as const satisfies Record<DataSet, string>;

type DownloadKind = Extract<OutputKind, 'word' | 'pdf' | 'checklist' | 'data'>;

/** What files are for, by kind and type; what data is for depends on its set. */
const uses = {
  data: {},
  word: { '.docx': 'useWord' },
  pdf: { '.pdf': 'usePdf' },
  checklist: {
    '.html': 'useChecklistWebPage',
    '.docx': 'useChecklistWord',
    '.pdf': 'useChecklistPdf',
  },
} as const;

type Use =
  | (typeof uses)['word']['.docx']
  | (typeof uses)['pdf']['.pdf']
  | (typeof uses)['checklist'][keyof (typeof uses)['checklist']];

/** The downloads among the outputs of other formats, in their order. */
export function toDownloads(corpus: Corpus, others: readonly Output[]): readonly Download[] {
  const { say } = messagesOf(corpus);
  const title = checklistTitle(corpus);
  const whole = say('download.whole');
  const names = new Map([
    [toolkitPath(corpus), whole],
    [pdfPath(toolkitPath(corpus)), whole],
    ...Object.values(checklistPaths(corpus)).map((path) => [path, title] as const),
  ]);
  const records = new Map(
    Object.entries(corpus.records.records).flatMap(([code, { name }]) =>
      Object.values(checklistPaths(corpus, code)).map((path) => [path, { code, name }] as const),
    ),
  );
  const sets = new Map(
    dataSets.flatMap((set) =>
      dataFormats.map((format) => [dataPath(corpus, set, format), set] as const),
    ),
  );
  return others.flatMap(({ path, bytes, siteCopy = bytes, kind, title: name }) => {
    if (!isDownload(kind)) return [];
    const record = records.get(path);
    const set = sets.get(path);
    const extension = posix.extname(path);
    const known: Readonly<Record<string, Use>> = uses[kind];
    const use = known[extension];
    return [
      {
        path: siteCopyPath(path),
        name: record
          ? say('join.label', { label: title, text: record.name })
          : (names.get(path) ?? name),
        type: say(`download.${types[extension] ?? 'file'}`),
        use: set ? say(useOf[set]) : use === undefined ? '' : say(`download.${use}`),
        bytes: siteCopy,
        sha256: createHash('sha256').update(siteCopy).digest('hex'),
        isMain: names.has(path),
        ...(record && { record: record.code }),
        ...(set && { set }),
      },
    ];
  });
}

function isDownload(kind: OutputKind): kind is DownloadKind {
  return Object.hasOwn(uses, kind);
}

/** Copies of the outputs of other formats, so that the site is complete on its own. */
export function copiesOf(others: readonly Output[]): readonly Output[] {
  return others.map(({ path, bytes, siteCopy = bytes, title, kind }) => ({
    path: inSite(siteCopyPath(path)),
    bytes: siteCopy,
    kind: kind === 'asset' ? 'asset' : 'download',
    title,
  }));
}

/** The size, in KB or MB. */
export function sizeOf(messages: Messages, { bytes }: Download): string {
  return fileSize(messages, bytes.byteLength);
}

/** The blank checklist as a web page; undefined if it was not made. */
export function checklistOf({
  downloads,
}: {
  readonly downloads: readonly Download[];
}): Download | undefined {
  return downloads.find(({ path, isMain }) => isMain && path.endsWith('.html'));
}

/** The downloads that pages of the content show, other than the home page: the checklist, which their steps link to. */
export function downloadsOnPages(view: Parameters<typeof checklistOf>[0]): readonly Download[] {
  const checklist = checklistOf(view);
  return checklist ? [checklist] : [];
}

/** What tells downloads from all others. */
export function identityOf(downloads: readonly Download[]): readonly unknown[] {
  return downloads.map(({ bytes: _, ...facts }) => facts);
}
