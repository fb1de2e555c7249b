import { foldPath, nameFault } from '../../names/portable-name.ts';
import { exact, quote } from '../../format-value.ts';
import { resolveAlias } from '../../resolve-alias.ts';
import type { CorpusRule, ExamplePage } from '../../rule.ts';
import {
  isReservedPath,
  renamedPages,
  type Corpus,
  type FileProblem,
  type Page,
} from '../../../model/index.ts';

const digging: ExamplePage = {
  body: 'Dig a well where water is near, and ask the city before you start to dig.',
};

/**
 * Finds addresses that a change takes away: those of pages that are gone, and aliases. It runs only where there is
 * something to compare with: `check --changed` or `--base`.
 */
export const aliasKept: CorpusRule = {
  id: 'alias-kept',
  severity: 'warning',
  scope: 'corpus',
  summary:
    'With `check --changed` or `--base`: the former path of each renamed page is an alias of another page.',
  why: 'Links from other web sites, emails and printed copies still lead to the old address.',
  examples: {
    good: [
      {
        others: { 'wells.md': { ...digging, front: { aliases: '[water.md]' } } },
        before: { others: { 'water.md': digging } },
      },
    ],
    bad: [
      {
        others: { 'wells.md': digging },
        before: { others: { 'water.md': digging } },
      },
    ],
  },
  *check(corpus, { base }) {
    if (!base) return;
    const heirs = renamedPages(base, corpus);
    for (const page of base.pages.values()) {
      const lost = [page.id, ...page.meta.aliases].filter((path) => isLost(corpus, path));
      if (lost.length === 0) continue;
      const heir = corpus.known.pages.has(page.id)
        ? corpus.pages.get(page.id)
        : (corpus.pages.get(heirs.get(page.id) ?? '') ?? namesake(base, corpus, page));
      if (heir) yield toAdd(page, heir, lost);
      else if (corpus.known.pages.ids.every((id) => corpus.pages.has(id)))
        yield toGone(corpus, page);
    }
  },
};

/** Whether a path leads nowhere any more, and could be an alias. */
function isLost(corpus: Corpus, path: string): boolean {
  const { pages } = corpus.known;
  if (pages.has(path) || resolveAlias(corpus, path) !== undefined) return false;
  return (
    !isReservedPath(corpus, path) &&
    !nameFault(path) &&
    !pages.ids.some((id) => foldPath(id) === foldPath(path))
  );
}

/** A new page with the title of one that is gone. */
function namesake(base: Corpus, { pages }: Corpus, { meta }: Page): Page | undefined {
  return [...pages.values()].find(
    (page) => page.meta.title === meta.title && !base.known.pages.has(page.id),
  );
}

function toAdd(before: Page, heir: Page, lost: readonly string[]): FileProblem {
  const all = [...heir.meta.aliases, ...lost].map((path) =>
    /^\w[\w./-]*$/.test(path) ? path : JSON.stringify(path),
  );
  const isRenamed = before.id !== heir.id;
  return {
    file: heir.id,
    place: heir.placeOf(['aliases'], 'key'),
    message: isRenamed
      ? `This page was at ${quote(before.id)}, which now leads nowhere`
      : `Alias ${quote(lost[0] ?? '')} was removed, and now leads nowhere`,
    help: `Write ${exact(`aliases: [${all.join(', ')}]`)} in the front matter, so that old links still work.`,
  };
}

function toGone({ registries: { site } }: Corpus, { id }: Page): FileProblem {
  return {
    file: site.id,
    place: site.placeOf(['navigation'], 'key'),
    message: `Page ${quote(id)} was removed, and its address now leads nowhere`,
    help: `Add ${exact(`aliases: [${id}]`)} to the front matter of the page that readers should find instead. If there is none, leave it.`,
  };
}
