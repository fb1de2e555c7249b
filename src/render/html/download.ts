import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import {
  checklistPaths,
  inSite,
  pdfPath,
  siteCopyPath,
  toolkitPath,
  type Corpus,
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
  /** The code of the state that it is for; absent if it is for everybody. */
  readonly state?: string;
}

/** Formats by file extension. */
const types: Readonly<Record<string, string>> = {
  '.docx': 'Word',
  '.html': 'web page',
  '.pdf': 'PDF',
};

type DownloadKind = Extract<OutputKind, 'word' | 'pdf' | 'checklist'>;

/** What files are for, by kind and type. */
const uses: Readonly<Record<DownloadKind, Readonly<Record<string, string>>>> = {
  word: { '.docx': 'Reading, printing and adapting in Word' },
  pdf: { '.pdf': 'Reading and printing on any device' },
  checklist: {
    '.html': 'Filling in on screen, in a browser',
    '.docx': 'Filling in and adapting in Word',
    '.pdf': 'Printing, or filling in on screen',
  },
};

/** The downloads among the outputs of other formats, in their order. */
export function toDownloads(corpus: Corpus, others: readonly Output[]): readonly Download[] {
  const { title: checklistTitle } = corpus.site.checklist;
  const names = new Map([
    [toolkitPath(corpus), 'Whole toolkit'],
    [pdfPath(toolkitPath(corpus)), 'Whole toolkit'],
    ...Object.values(checklistPaths(corpus)).map((path) => [path, checklistTitle] as const),
  ]);
  const states = new Map(
    Object.entries(corpus.states.states).flatMap(([code, { name }]) =>
      Object.values(checklistPaths(corpus, code)).map((path) => [path, { code, name }] as const),
    ),
  );
  return others.flatMap(({ path, bytes, siteCopy = bytes, kind, title }) => {
    if (!isDownload(kind)) return [];
    const state = states.get(path);
    return [
      {
        path: siteCopyPath(path),
        name: state ? `${checklistTitle}: ${state.name}` : (names.get(path) ?? title),
        type: types[posix.extname(path)] ?? 'file',
        use: uses[kind][posix.extname(path)] ?? '',
        bytes: siteCopy,
        sha256: createHash('sha256').update(siteCopy).digest('hex'),
        isMain: names.has(path),
        ...(state && { state: state.code }),
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

/** The size in KB, rounded up. */
export function sizeOf({ bytes }: Download): string {
  return `${Math.ceil(bytes.byteLength / 1024)} KB`;
}

/** The blank checklist as a web page; undefined if it was not made. */
export function checklistOf({
  downloads,
}: {
  readonly downloads: readonly Download[];
}): Download | undefined {
  return downloads.find(({ path, isMain }) => isMain && path.endsWith('.html'));
}
