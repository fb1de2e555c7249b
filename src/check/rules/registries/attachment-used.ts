import { attachmentType, suggest, toRelativeAddress, type Corpus } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import type { CollectingRule } from '../../rule.ts';

/**
 * Finds attachments that no page links to.
 *
 * Reports nothing where a page could not be read, which may link to any of them. A file that a misspelled address was
 * probably meant for is left to link-resolves.
 */
export const attachmentUsed: CollectingRule = {
  id: 'attachment-used',
  severity: 'warning',
  scope: 'collecting',
  summary: 'Every attachment in the content folder, such as a PDF, is linked from a page.',
  why: 'An attachment that no page links to is not published: readers never see it.',
  examples: {
    good: [{ body: 'Fill in [the form](form.pdf).', files: { 'form.pdf': '%PDF-1.7' } }],
    bad: [
      { files: { 'form.pdf': '%PDF-1.7' } },
      { files: { 'assets/plots.xlsx': 'PK' }, body: 'The plots are in assets/plots.xlsx.' },
    ],
  },
  collect: ({ links }) =>
    links.flatMap(({ target }) => (target.kind === 'file' ? [target.path] : [])),
  *check(facts, corpus) {
    const { known, pages } = corpus;
    if (!known.pages.ids.every((id) => pages.has(id))) return;
    const used = new Set([...facts.values()].flat().map(String));
    const missing = [...used].filter((path) => !known.files.has(path));
    const unused = [...corpus.attachments.keys()].filter(
      (path) => !used.has(path) && !isOther(corpus, path),
    );
    const meant = new Set(missing.map((path) => suggest(path, unused)));
    for (const path of unused) {
      if (meant.has(path)) continue;
      yield {
        file: path,
        message: `No page links to ${quote(path)}, so it is not published`,
        place: { line: 1, column: 1 },
        help: helpFor(corpus, path),
      };
    }
  },
};

/** Whether a file is there for another reason: as the license of a font, or as a page by the wrong name. */
function isOther({ site }: Corpus, path: string): boolean {
  if (/\.(?:md|markdown|mdown|mkdn?|mdx|mdtxt)\.txt$/i.test(path)) return true;
  return /(?:^|\/)(?:ofl|licen[cs]e)[^/]*\.txt$/i.test(path) && site.theme.fonts.length > 0;
}

/** A file of text may also be what a page was to be made from. */
const document = /\.(?:docx|odt|rtf|txt)$/i;

function helpFor({ pages }: Corpus, path: string): string {
  const folder = path.replace(/[^/]*$/, '');
  const near = [...pages.keys()].filter((id) => id.replace(/[^/]*$/, '') === folder);
  const [page] = [...near, ...pages.keys()];
  const link =
    page === undefined
      ? path
      : `[${attachmentType(path) ?? 'File'}](${toRelativeAddress(page, path)})`;
  const asPage = document.test(path) ? ', copy its text into a page' : '';
  return `Link to it where readers need it, such as ${exact(link)} on ${quote(page ?? 'a page')}${asPage}, or move it out of the content folder.`;
}
