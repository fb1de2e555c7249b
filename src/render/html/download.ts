import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { outputPaths, stateChecklistPaths, type Corpus, type Output } from '../../model/index.ts';

/** A file that readers may take along. */
export interface Download {
  /** From the folder of the site. */
  readonly path: string;
  readonly name: string;
  /** What kind of file it is, in words. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** Whether it is one of the few that every page offers. */
  readonly isMain: boolean;
  /** The code of the state that it is for; absent where it is for everybody. */
  readonly state?: string;
}

/** The folder of the site that files for download stand in. */
const folder = 'downloads';

/** What the endings of files mean to readers. */
const types: Readonly<Record<string, string>> = {
  '.docx': 'Word',
  '.html': 'web page',
  '.pdf': 'PDF',
};

/** The downloads among what other renderers made, in its order, with their places in the site. */
export function toDownloads(corpus: Corpus, others: readonly Output[]): readonly Download[] {
  const { word, checklist } = outputPaths(corpus);
  const { title: checklistTitle } = corpus.site.checklist;
  const names = new Map([
    [word, 'Whole toolkit'],
    ...Object.values(checklist).map((path) => [path, checklistTitle] as const),
  ]);
  const states = new Map(
    Object.entries(corpus.states.states).flatMap(([code, { name }]) =>
      Object.values(stateChecklistPaths(code)).map((path) => [path, { code, name }] as const),
    ),
  );
  return others.flatMap(({ path, bytes, kind, title }) => {
    if (kind !== 'word' && kind !== 'checklist') return [];
    const copy = toCopy(path, bytes);
    const state = states.get(path);
    return [
      {
        path: copyPath(path),
        name: state ? `${checklistTitle}: ${state.name}` : (names.get(path) ?? title),
        type: types[posix.extname(path)] ?? 'file',
        bytes: copy,
        sha256: createHash('sha256').update(copy).digest('hex'),
        isMain: names.has(path),
        ...(state && { state: state.code }),
      },
    ];
  });
}

/** Copies of all that other renderers made, so that the site can stand alone. */
export function copiesOf(others: readonly Output[]): readonly Output[] {
  return others.map(({ path, bytes, title, kind }) => ({
    path: copyPath(path),
    bytes: toCopy(path, bytes),
    kind: kind === 'asset' ? 'asset' : 'download',
    title,
  }));
}

/** The size as people say it: in KB, the last one begun counts. */
export function sizeOf({ bytes }: Download): string {
  return `${Math.ceil(bytes.byteLength / 1024)} KB`;
}

function copyPath(path: string): string {
  return `${folder}/${path}`;
}

/**
 * A web page leads to pages of the site, to which the way is another from its copy: one that lies as deep
 * in the folder of downloads as it lay in that of the outputs. Where it leads is found by the beginning of
 * links: `<` in text is always written as a reference.
 */
function toCopy(path: string, bytes: Uint8Array): Uint8Array {
  if (!path.endsWith('.html')) return bytes;
  const text = new TextDecoder().decode(bytes);
  const up = '../'.repeat(path.split('/').length - 1);
  return new TextEncoder().encode(text.replaceAll(`<a href="${up}site/`, `<a href="${up}../`));
}
