import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { typedNotes } from '../../typed-notes.ts';

/** Finds notes whose numbers were typed or pasted, such as `¹` or `[1]`. */
export const footnoteMarked: PageRule = {
  id: 'footnote-marked',
  severity: 'error',
  scope: 'page',
  summary: 'The mark of a footnote is a label such as `[^smith-2018]`, not a typed number.',
  why: "A typed number isn't a link, is missing from the list of references, and conflicts with the numbers of other footnotes.",
  examples: {
    good: [{ body: 'Plots are small.[^smith-2018]\n\n[^smith-2018]: Smith, J. 2018.' }],
    bad: [
      { body: 'Plots are small.[1]\n\n[1] Smith, J. 2018.' },
      { body: 'Plots are small.¹\n\n¹ Smith, J. 2018.' },
      { body: 'Plots are small.<sup>1</sup>\n\n<sup>1</sup> Smith, J. 2018.' },
    ],
  },
  *check(source) {
    for (const { mark, place, help, fix } of typedNotes(source))
      yield {
        message: `${quote(mark)} is typed as a footnote mark, but doesn't lead to a footnote`,
        place,
        help,
        ...(fix && { fix }),
      };
  },
};
