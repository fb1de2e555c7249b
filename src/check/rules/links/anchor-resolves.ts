import { list, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import {
  addressFix,
  nearMiss,
  suggest,
  type FileProblem,
  type PageLink,
  type Source,
} from '../../../model/index.ts';

/**
 * Finds `page.md#anchor` and `#anchor` that no heading of the page has. Silent about pages that are not
 * there, which is the business of link-resolves, and about those that could not be parsed.
 */
export const anchorResolves: CorpusRule = {
  id: 'anchor-resolves',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every link to a part of a page names one of its headings.',
  why: 'A link to a heading that is not there leaves the reader at the top of the page.',
  examples: {
    good: [{ body: '## First steps\n\nSee [the first steps](#first-steps).' }],
    bad: [
      { body: '## First steps\n\nSee [the first steps](#first-step).' },
      {
        body: 'See [the last steps](other.md#last-steps).',
        others: { 'other.md': { body: '## First steps\n\nBegin.' } },
      },
    ],
  },
  *check(corpus) {
    for (const source of corpus.sources.values())
      for (const link of source.links) {
        if (link.target.kind !== 'page' || link.target.anchor === undefined) continue;
        const goal = corpus.sources.get(link.target.page);
        const anchors = goal && [...goal.anchors.values()];
        if (goal && anchors && !anchors.includes(link.target.anchor))
          yield toProblem(source, link, goal.id, link.target.anchor, anchors);
      }
  },
};

function toProblem(
  source: Source,
  link: PageLink,
  page: string,
  anchor: string,
  anchors: readonly string[],
): FileProblem {
  const meant = suggest(anchor, anchors);
  return {
    file: source.id,
    message: `Unexpected anchor ${quote(`#${anchor}`)}, expected ${meant === undefined ? `one of a heading of ${quote(page)}` : quote(`#${meant}`)}`,
    place: link.node.position,
    help: toNote(meant, page, anchors),
    ...(meant !== undefined &&
      meant === nearMiss(anchor, anchors) && {
        fix: addressFix(source, link, link.url.replace(/#.*$/s, `#${meant}`)),
      }),
  };
}

function toNote(meant: string | undefined, page: string, anchors: readonly string[]): string {
  if (meant !== undefined) return `Write ${quote(`#${meant}`)} instead.`;
  if (anchors.length === 0)
    return `${quote(page)} has no headings: link to the page without an anchor.`;
  return `Use one of ${list(anchors.map((each) => `#${each}`))}, or link to the page without an anchor.`;
}
