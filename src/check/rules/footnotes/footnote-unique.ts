import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import { labelOf } from '../../footnotes.ts';
import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds footnotes with the label of an earlier one. */
export const footnoteUnique: PageRule = {
  id: 'footnote-unique',
  severity: 'error',
  scope: 'page',
  summary: 'No two footnotes of a page have the same label.',
  why: 'All references lead to the first one; the second appears in no output.',
  examples: {
    good: [{ body: 'One.[^a-2018] Two.[^b-2018]\n\n[^a-2018]: A.\n\n[^b-2018]: B.' }],
    bad: [{ body: 'One.[^a-2018]\n\n[^a-2018]: A.\n\n[^a-2018]: B.' }],
  },
  *check({ id, tree }) {
    const all: FootnoteDefinition[] = [];
    visit(tree, 'footnoteDefinition', (node) => {
      all.push(node);
    });
    for (const [node, first] of duplicates(all, ({ identifier }) => identifier))
      yield {
        message: `Two footnotes have the label ${quote(`[^${labelOf(node)}]`)}`,
        place: node.position,
        help: 'Give this one and its references another label, or remove it.',
        related: [relatedTo(id, first.position, 'The first one is here')],
      };
  },
};
