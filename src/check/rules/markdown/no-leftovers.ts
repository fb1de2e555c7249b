import { quote } from '../../format-value.ts';
import { leftoversIn } from '../../leftovers.ts';
import type { TextRule } from '../../rule.ts';

/** Finds words that an editor left behind, and marks of Word and of PDF files. */
export const noLeftovers: TextRule = {
  id: 'no-leftovers',
  severity: 'warning',
  scope: 'text',
  summary:
    'No text has a leftover such as `TODO`, `XX`, `HYPERLINK`, `[insert state]` or a comment mark from Word.',
  why: 'Readers would take it for a part of the text.',
  examples: {
    good: [
      { body: 'Ask for a plot in May.' },
      { body: 'Title XX pays, and "[your] plot" is quoted.' },
    ],
    bad: [
      { body: 'Ask for a plot in XX.' },
      { body: 'TODO: name the office.' },
      { body: 'HYPERLINK "https://example.org"' },
      { body: 'Ask for a plot in [insert month].' },
      { body: 'Ask for a plot [JS1] in May.' },
    ],
  },
  *check(source) {
    for (const block of source.blocks())
      for (const { start, end, written, what, help } of leftoversIn(block.prose))
        yield {
          message: `${quote(written)} is ${what}`,
          place: block.placeOf({ start, end }),
          help,
        };
  },
};
