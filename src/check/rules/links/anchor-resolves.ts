import { list, quote } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';
import { nearestName, unknownName, type Nearest } from '../../unknown-name.ts';
import { addressFix, stepAnchor, toAnchor, type Step } from '../../../model/index.ts';

/**
 * Finds links to headings and steps that do not exist. Pages that do not exist are left to link-resolves, pages that
 * could not be parsed to file-readable.
 */
export const anchorResolves: ContextRule = {
  id: 'anchor-resolves',
  severity: 'error',
  scope: 'context',
  summary: 'Every link to a part of a page leads to one of its headings or steps.',
  why: 'A link to a heading that does not exist leaves the reader at the top of the page.',
  examples: {
    good: [
      { body: '## First steps\n\nSee [the first steps](#first-steps).' },
      {
        body: 'See [the first step](other.md#step-sign-lease).',
        others: { 'other.md': { front: { steps: '[{id: sign-lease, text: Sign a lease}]' } } },
      },
    ],
    bad: [
      { body: '## First steps\n\nSee [the first steps](#first-step).' },
      {
        body: 'See [the last steps](other.md#last-steps).',
        others: { 'other.md': { body: '## First steps\n\nBegin.' } },
      },
      {
        body: 'See [the first step](other.md#step-find-land).',
        others: {
          'other.md': {
            front: { steps: '[{id: sign-lease, text: Sign a lease, was: find-land}]' },
          },
        },
      },
    ],
  },
  *check(source, corpus) {
    for (const link of source.links) {
      if (link.target.kind !== 'page' || link.target.anchor === undefined) continue;
      const { anchor } = link.target;
      const page = corpus.sources.get(link.target.page);
      if (!page) continue;
      const { steps = [] } = corpus.pages.get(page.id) ?? {};
      const anchors = [...page.anchorIds, ...steps.map(({ id }) => stepAnchor(id))];
      if (anchors.includes(anchor)) continue;
      const part = anchor.startsWith(stepAnchor('')) && steps.length > 0 ? 'step' : 'heading';
      yield {
        place: link.node.position,
        ...unknownName({
          fault: `${page.id === source.id ? 'This page' : quote(page.id)} has no ${part} ${quote(`#${anchor}`)}`,
          nearest: todaysStep(steps, anchor) ?? nearestAnchor(anchor, anchors),
          write: (name) => `#${name}`,
          help: toHelp(anchor, anchors),
          toFix: (written) => addressFix(source, link, link.url.replace(/#.*$/s, written)),
        }),
      };
    }
  },
};

/** The anchor of the step that had an anchor under a former id. */
function todaysStep(
  steps: readonly Pick<Step, 'id' | 'was'>[],
  anchor: string,
): Nearest | undefined {
  const step = steps.find(({ was }) => was.some((id) => stepAnchor(id) === anchor));
  return step && { name: stepAnchor(step.id), isSure: true };
}

/** The anchor of the heading whose words were written instead of it, or else the one with the nearest name. */
function nearestAnchor(written: string, anchors: readonly string[]): Nearest | undefined {
  const anchor = toAnchor(written);
  return anchors.includes(anchor) ? { name: anchor, isSure: true } : nearestName(anchor, anchors);
}

function toHelp(anchor: string, anchors: readonly string[]): string {
  const other = `link to the page without ${quote(`#${anchor}`)}`;
  if (anchors.length === 0) return `The page has no headings: ${other}.`;
  return `Use one of ${list(anchors.map((each) => `#${each}`))}, or ${other}.`;
}
