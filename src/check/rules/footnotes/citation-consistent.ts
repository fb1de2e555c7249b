import { toCitedWork, type CitedWork } from '../../cited-work.ts';
import { footnoteProblems } from '../../footnote-citations.ts';
import { registryProblems } from '../../registry-citations.ts';
import type { CollectingRule } from '../../rule.ts';
import { numberNotes } from '../../../model/index.ts';

const guide = (keys: string): string => `{title: The Guide, publisher: The Press, ${keys}}`;
const works = (one: string, other: string): Readonly<Record<string, string>> => ({
  'resources.yaml': `guide: ${one}\nother-guide: ${other}\n`,
});
const cite = (text: string): string => `A claim.[^guide]\n\n[^guide]: ${text}`;
const others = (text: string) => ({
  'other.md': { body: `Another claim.[^a-guide]\n\n[^a-guide]: ${text}` },
});

/**
 * Finds works that are described differently in two entries of resources.yaml, in a footnote and an entry,
 * or in two footnotes.
 *
 * The address of a publisher's page does not tell which work is meant. Footnotes that cite different pages
 * or chapters of one work may differ.
 */
export const citationConsistent: CollectingRule = {
  id: 'citation-consistent',
  severity: 'warning',
  scope: 'collecting',
  summary: 'A work has the same title, publisher, year and address wherever it is cited.',
  why: "Readers assume that two descriptions are two works, or can't tell which one is right.",
  examples: {
    good: [
      { body: cite('The Press. "The Guide." 2018. Available at <https://example.org/guide>') },
      {
        files: works(
          guide('year: 2018, url: https://example.org, urlKind: publisher'),
          '{title: Other, publisher: The Press, url: https://example.org, urlKind: publisher}',
        ),
      },
    ],
    bad: [
      {
        files: works(
          guide('year: 2018, url: https://example.org/guide, urlKind: document'),
          '{title: A Guide, publisher: The Press, url: https://example.org/guide, urlKind: landing}',
        ),
      },
      { files: works(guide('year: 2018'), guide('year: 2017')) },
      { body: cite('The Press. "A Handbook." 2018. Available at <https://example.org/guide>') },
      { body: cite('The Press. "The Guide." 2016. Available at <https://example.org/guide>') },
      {
        body: cite('City Council. "Rules for Shared Gardens." May 2018.'),
        others: others('City Council. "Rules for Shared Gardens." June 2018.'),
      },
    ],
  },
  collect: (source, { pages }) =>
    pages.has(source.id)
      ? numberNotes(source.tree, 1).map((note) => toCitedWork(source, note))
      : [],
  *check(facts, corpus) {
    yield* registryProblems(corpus);
    // What `collect` returns.
    const works = [...corpus.pages.keys()].flatMap((id) => (facts.get(id) ?? []) as CitedWork[]);
    yield* footnoteProblems(corpus, works);
  },
};
