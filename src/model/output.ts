import type { VFile } from 'vfile';
import type { Corpus, PageId } from './corpus.ts';
import type { Problem } from './problem.ts';

/** What kind of download or page an output is. */
export type OutputKind = 'page' | 'word' | 'checklist' | 'asset' | 'manifest';

/** A file that a renderer made. */
export interface Output {
  /** Its path from the outputs folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: OutputKind;
  /** What it is, for people: the page's title, the name of the download. */
  readonly title: string;
}

/** A problem of the corpus as a whole, which names the file it stands in. */
export interface FileProblem extends Problem {
  readonly file: VFile;
}

/** What a renderer made, and what of the content did not fit: with an `unfit` nothing is written. */
export interface Rendered {
  readonly outputs: readonly Output[];
  readonly unfit: readonly FileProblem[];
}

/** Makes outputs from a corpus without errors. Pure: no disk, no clock, no network. */
export type Renderer = (corpus: Corpus, assets: Assets) => Promise<Rendered>;

/** Files of the program that outputs need, read by the shell: style sheets and fonts, by name. */
export type Assets = ReadonlyMap<string, Uint8Array>;

/** Where a page of the content stands in the site: its own path with the ending `.html`. */
export function sitePath(id: PageId): string {
  return id.replace(/\.md$/, '.html');
}

/** Where the outputs stand, from the outputs folder. */
export function outputPaths(corpus: Corpus): {
  readonly word: string;
  readonly checklist: { readonly html: string; readonly word: string; readonly pdf: string };
} {
  const { word, checklist } = corpus.site.files;
  return {
    word: `word/${word}.docx`,
    checklist: {
      html: `checklist/${checklist}.html`,
      word: `checklist/${checklist}.docx`,
      pdf: `checklist/${checklist}.pdf`,
    },
  };
}

/** The day on which the newest page was last read against its sources: the date of every output. */
export function reviewedOn(corpus: Corpus): string {
  return (
    [...corpus.pages.values()]
      .map((page) => page.meta.reviewed)
      .sort()
      .at(-1) ?? '1980-01-01'
  );
}

/** A date such as `2019-04-03` in words: `April 3, 2019`. Independent of locale and time zone. */
export function toLongDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${months[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
