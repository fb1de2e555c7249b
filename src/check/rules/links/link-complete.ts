import { brokenLinks } from '../../broken-links.ts';
import { exact } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds links that a space has broken. */
export const linkComplete: PageRule = {
  id: 'link-complete',
  severity: 'error',
  scope: 'page',
  summary: 'No link has a space before or in its address.',
  why: 'Readers see brackets and an address that they cannot follow.',
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
        message: `This link is broken by a space ${fault} its address`,
        place,
        help: `Write ${exact(meant)}.`,
        fix,
      };
  },
};
