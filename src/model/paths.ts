import type { Corpus, PageId } from './corpus.ts';

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
