import { danglingReferences } from '../../footnotes.ts';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';

/** Finds `[^label]` without a footnote of that label, which would be printed as it stands. */
export const footnoteResolves: PageRule = {
  id: 'footnote-resolves',
  severity: 'error',
  scope: 'page',
  summary: 'Every reference to a footnote has its footnote on the same page.',
  why: 'A reference without a footnote is printed as it stands, brackets and all, and the reader misses the source.',
  examples: {
    good: [{ body: 'A claim.[^report]\n\n[^report]: The Press. "Report." 2018.' }],
    bad: [
      { body: 'A claim.[^reprot]\n\n[^report]: The Press. "Report." 2018.' },
      { body: 'A claim.[^report]' },
    ],
  },
  *check(source) {
    for (const { label, place, meant, isSure, start, end } of danglingReferences(source)) {
      const hasSpace = /\s/.test(label);
      const wanted = hasSpace ? 'a label without spaces' : 'a footnote of that label on this page';
      yield {
        message: `Unexpected reference ${quote(`[^${label}]`)}, expected ${meant === undefined ? wanted : quote(`[^${meant}]`)}`,
        place,
        help: toNote(label, meant),
        ...(isSure && meant !== undefined && { fix: [{ start, end, text: `[^${meant}]` }] }),
      };
    }
  },
};

function toNote(label: string, meant: string | undefined): string {
  if (meant !== undefined) return `Write ${quote(`[^${meant}]`)} instead.`;
  const hyphenated = label.trim().replace(/\s+/g, '-');
  if (hyphenated !== label)
    return `Write ${quote(`[^${hyphenated}]`)} here, and begin the footnote with ${quote(`[^${hyphenated}]: `)}.`;
  return `Add a line ${quote(`[^${label}]: Author. "Title." Year.`)} at the end of the page, or remove the reference.`;
}
