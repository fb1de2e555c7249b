import { brokenLinks } from '../../broken-links.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds what was meant as a link, and is none because of a space. */
export const linkComplete: PageRule = {
  id: 'link-complete',
  severity: 'error',
  scope: 'page',
  summary: 'What is written as a link is one: no space stands before the address, nor in it.',
  why: 'Otherwise readers see brackets and half an address, and cannot follow it.',
  examples: {
    good: [
      { body: 'See [the guide](https://example.org/the%20guide.pdf).' },
      { body: 'They "met [the office] (in 2018)".' },
    ],
    bad: [
      { body: 'See [the guide] (https://example.org/guide.pdf).' },
      { body: 'See [the guide](https://example.org/the guide.pdf).' },
    ],
  },
  *check(source) {
    for (const { place, fault, meant, fix } of brokenLinks(source))
      yield {
        message: `Unexpected ${fault} of a link, expected ${quote(meant)}`,
        place,
        help: `Write ${quote(meant)} instead.`,
        fix,
      };
  },
};
