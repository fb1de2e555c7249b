import { nameFault, toSimplePath } from '../../names/portable-name.ts';
import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds pages whose names have spaces, capitals or marks. Names that can't be used at all are left to name-portable. */
export const nameSimple: CorpusRule = {
  id: 'name-simple',
  severity: 'warning',
  scope: 'corpus',
  summary: 'The names of pages and their folders are lower-case words joined by hyphens.',
  why: 'Names become web addresses. Capitals are easily mistyped, and links must write a space as `%20`.',
  examples: {
    good: [{ others: { 'plots/water-wells.md': {} } }, { others: { 'wässern.md': {} } }],
    bad: [{ others: { 'Water Wells.md': {} } }, { others: { 'Plots/water.md': {} } }],
  },
  *check(corpus) {
    for (const id of corpus.known.pages.ids) {
      const meant = toSimplePath(id);
      if (meant === id || nameFault(id)) continue;
      const part = id.split('/').find((each) => each !== toSimplePath(each)) ?? id;
      yield {
        file: id,
        place: { line: 1, column: 1 },
        message: `The name ${quote(part)} contains ${contentOf(part)}`,
        help: `Rename the file to ${exact(meant)}, and change every link to it and its entry in \`navigation\` of site.yaml.`,
      };
    }
  },
};

function contentOf(part: string): string {
  const found = [
    /\s/.test(part) && 'spaces',
    part !== part.toLowerCase() && 'capital letters',
    /[^\s\p{L}\p{M}\p{N}._-]/u.test(part) && 'punctuation',
  ].filter((each) => each !== false);
  return found.length === 0 ? 'hyphens or periods at its start or end' : found.join(' and ');
}
