import type { Size } from './results.ts';

/** The most that a figure may be. */
export interface Aim {
  readonly size: Size;
  /** Of the peer's CPU time. */
  readonly ratio?: number;
  readonly seconds?: number;
  /** Of our own CPU time at another size. */
  readonly growth?: { readonly from: Size; readonly factor: number };
  readonly megabytes?: number;
}

/** A task, and what it is measured beside. */
export interface Row {
  readonly id: string;
  readonly task: string;
  /** The peer, as the table names it; absent where the aim is a time. */
  readonly peer?: string;
  readonly aims: readonly Aim[];
}

/** Every task that is measured. `tasks.ts` says how. */
export const rows = [
  {
    id: 'check-cold',
    task: 'Check, nothing cached',
    peer: 'markdownlint-cli2',
    aims: [
      { size: 'real', ratio: 1 },
      { size: '1000', ratio: 1.3 },
      { size: '10000', growth: { from: '1000', factor: 11 } },
    ],
  },
  {
    id: 'check-unchanged',
    task: 'Check, nothing changed',
    peer: 'a bare start of Node.js',
    aims: [
      { size: 'real', ratio: 2.5 },
      { size: '1000', ratio: 5 },
    ],
  },
  {
    id: 'check-edited',
    task: 'Check, one page edited',
    aims: [
      { size: 'real', seconds: 0.35 },
      { size: '1000', seconds: 0.6 },
    ],
  },
  {
    id: 'html-cold',
    task: 'Web site, nothing cached',
    peer: 'Eleventy',
    aims: [
      { size: 'real', ratio: 1 },
      { size: '1000', ratio: 1.5 },
      { size: '10000', growth: { from: '1000', factor: 11 }, megabytes: 1200 },
    ],
  },
  {
    id: 'word-cold',
    task: 'Word with page numbers, nothing cached',
    peer: 'pandoc with a table of contents',
    aims: [
      { size: 'real', ratio: 3 },
      { size: '1000', ratio: 1.5 },
    ],
  },
  {
    id: 'build-cold',
    task: 'Web site, Word and checklist, nothing cached',
    aims: [
      { size: 'real', seconds: 2 },
      { size: '1000', seconds: 20 },
    ],
  },
  {
    id: 'pdf-cold',
    task: 'PDF, nothing cached',
    peer: 'the Word file through LibreOffice',
    aims: [
      { size: 'real', ratio: 1 },
      { size: '1000', ratio: 1 },
    ],
  },
  {
    id: 'build-unchanged',
    task: 'Everything, nothing changed',
    aims: [
      { size: 'real', seconds: 0.4 },
      { size: '1000', seconds: 1 },
    ],
  },
  {
    id: 'build-edited',
    task: 'Everything but the PDF, one page edited',
    aims: [
      { size: 'real', seconds: 0.8 },
      { size: '1000', seconds: 2 },
    ],
  },
  {
    id: 'states',
    task: 'Checklists of 51 states in three formats',
    aims: [{ size: 'real', seconds: 4 }],
  },
  {
    id: 'redline',
    task: 'Two revisions as tracked changes in Word',
    aims: [
      { size: 'real', seconds: 3 },
      { size: '1000', seconds: 30 },
    ],
  },
  {
    id: 'import-word',
    task: 'Import of a Word file with as many changes',
    aims: [
      { size: 'real', seconds: 3 },
      { size: '1000', seconds: 30 },
    ],
  },
  {
    id: 'import-folder',
    task: 'Import of a folder of Markdown, with a first check',
    aims: [{ size: '1000', seconds: 20 }],
  },
  {
    id: 'imported-fix',
    task: '`check --fix` of what was imported',
    aims: [{ size: '1000', seconds: 30 }],
  },
  {
    id: 'imported-build',
    task: 'Web site, Word and checklist of what was imported and fixed',
    aims: [{ size: '1000', seconds: 30 }],
  },
] as const satisfies readonly Row[];

export type RowId = (typeof rows)[number]['id'];
