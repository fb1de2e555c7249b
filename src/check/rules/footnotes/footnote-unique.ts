import type { FootnoteDefinition } from 'mdast';
import { visit } from 'unist-util-visit';
import { labelOf } from '../../footnotes.ts';
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
    const first = new Map<string, FootnoteDefinition>();
    const second: FootnoteDefinition[] = [];
    visit(tree, 'footnoteDefinition', (node) => {
      if (first.has(node.identifier)) second.push(node);
      else first.set(node.identifier, node);
    });
    for (const node of second)
      yield {
        message: `Two footnotes have the label ${quote(`[^${labelOf(node)}]`)}`,
        place: node.position,
        help: 'Give this one and its references another label, or remove it.',
        related: [relatedTo(id, first.get(node.identifier)?.position, 'The first one is here')],
      };
  },
};
