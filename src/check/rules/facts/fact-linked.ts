import { compareWords, countedFigures, figureWordsOf, writtenEdits } from '../../figures/index.ts';
import { exact, quote } from '../../format-value.ts';
import { canHaveLinks, isBorrowed } from '../../prose/spans.ts';
import type { ContextRule } from '../../rule.ts';
import {
  bodyBlocksOf,
  factFile,
  toRelativeAddress,
  type TextBlock,
  type TextRange,
} from '../../../model/index.ts';

const files = {
  'facts.yaml':
    'plots: {value: 126, noun: garden plots, asOf: "2019", source: guide}\npaths: {value: 14, noun: paths, asOf: "2019", source: guide}\n',
};
const both = '[126 garden plots](facts.yaml#plots) and [14 paths](facts.yaml#paths)';

/** Finds figures of facts in the text of pages, with their nouns, that don't link to them. */
export const factLinked: ContextRule = {
  id: 'fact-linked',
  severity: 'suggestion',
  scope: 'context',
  summary: 'A figure with the number and noun of a fact links to it.',
  why: 'Only figures that link to facts.yaml are updated when it changes.',
  examples: {
    good: [
      { body: `The city has ${both}.`, files },
      { body: `The city has ${both}. In 2012, it had 126 garden plots as well.`, files },
    ],
    bad: [
      { body: `The city has ${both}. More than 120 garden plots have water.`, files },
      { body: `The city has ${both}. Of its 126 garden plots, many have water.`, files },
    ],
  },
  *check(source, outline) {
    if (outline.facts.size === 0) return;
    const words = figureWordsOf(outline);
    for (const block of bodyBlocksOf(source)) {
      if (!canHaveLinks(block)) continue;
      const found = countedFigures(block, outline).filter(
        ({ figure, amounts, range }) =>
          compareWords([figure], amounts, words).kind === 'same' &&
          !isLinked(block, range) &&
          !isBorrowed(block, range, outline),
      );
      for (const { id, figure, range } of found) {
        // Of two facts with one figure and noun, nobody knows which is meant.
        if (found.some((each) => each.figure === figure && each.id !== id)) continue;
        const text = block.text.slice(range.start, range.end);
        const address = `${toRelativeAddress(source.id, factFile)}#${id}`;
        const link = `[${text}](${address})`;
        yield {
          message: `${quote(text)} doesn't link to ${quote(id)} in ${factFile}`,
          place: block.placeOf(range),
          help: `Write ${exact(link)}.`,
          fix: writtenEdits(block, source.text, [{ ...range, text: link }]),
        };
      }
    }
  },
};

function isLinked({ spans }: TextBlock, range: TextRange): boolean {
  return spans.some(
    ({ kind, start, end }) => kind === 'link' && start < range.end && range.start < end,
  );
}
