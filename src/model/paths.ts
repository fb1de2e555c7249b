import type { Corpus, PageId } from './corpus.ts';

/** Where a page of the content stands in the site: its own path with the ending `.html`. */
export function sitePath(id: PageId): string {
  return id.replace(/\.md$/, '.html');
}

/** Where the three files of a checklist stand. */
export interface ChecklistPaths {
  readonly html: string;
  readonly word: string;
  readonly pdf: string;
}

/** Where the outputs stand, from the outputs folder. */
export function outputPaths(corpus: Corpus): {
  readonly word: string;
  readonly checklist: ChecklistPaths;
} {
  const { word, checklist } = corpus.site.files;
  return { word: `word/${word}.docx`, checklist: toChecklistPaths(checklist) };
}

/** Where the checklist of a state stands, by its two-letter code. */
export function stateChecklistPaths(code: string): ChecklistPaths {
  return toChecklistPaths(`states/${code.toLowerCase()}`);
}

/** The id of a state's row on the page of states. */
export function stateRowId(code: string): string {
  return `state-${code.toLowerCase()}`;
}

function toChecklistPaths(name: string): ChecklistPaths {
  const stem = `checklist/${name}`;
  return { html: `${stem}.html`, word: `${stem}.docx`, pdf: `${stem}.pdf` };
}
