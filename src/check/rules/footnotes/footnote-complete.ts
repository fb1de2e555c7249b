import type { FootnoteDefinition } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../../model/index.ts';
import { exact, quote } from '../../format-value.ts';
import { labelOf } from '../../footnotes.ts';
import type { PageRule } from '../../rule.ts';

/** Finds footnotes without text, and footnotes that refer to themselves. */
export const footnoteComplete: PageRule = {
  id: 'footnote-complete',
  severity: 'error',
  scope: 'page',
  summary: 'Every footnote has text, and none refers to itself.',
  why: 'The number would lead readers to an empty footnote, or back to where they were.',
  examples: {
    good: [{ body: 'A claim.[^report]\n\n[^report]: The Press. "Report." 2018.' }],
    bad: [
      { body: 'A claim.[^report]\n\n[^report]:' },
      { body: 'A claim.[^report]\n\n[^report]: The Press.[^report]' },
    ],
  },
  *check({ tree }) {
    const problems: Problem[] = [];
    visit(tree, 'footnoteDefinition', (definition) => {
      problems.push(...problemsOf(definition));
    });
    yield* problems;
  },
};

function problemsOf(definition: FootnoteDefinition): readonly Problem[] {
  const label = quote(`[^${labelOf(definition)}]`);
  let [isSeen, itself] = [toString(definition).trim() !== '', definition.position];
  let refersToItself = false;
  visit(definition, (node) => {
    if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html')
      isSeen = true;
    if (node.type !== 'footnoteReference' || node.identifier !== definition.identifier) return;
    if (!refersToItself) itself = node.position;
    refersToItself = true;
  });
  if (refersToItself)
    return [
      {
        message: `Footnote ${label} refers to itself`,
        place: itself,
        help: `Remove ${label} from its text.`,
      },
    ];
  if (isSeen) return [];
  return [
    {
      message: `Footnote ${label} has no text`,
      place: definition.position,
      help: `Write the source after ${exact(`[^${labelOf(definition)}]:`)}, such as \`Author. "Title." Year.\`. More lines of it need four spaces before them.`,
    },
  ];
}
