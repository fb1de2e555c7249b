import { danglingReferences } from '../../footnotes.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { unknownName } from '../../unknown-name.ts';

/** Finds references to footnotes that the page does not have. */
export const footnoteResolves: PageRule = {
  id: 'footnote-resolves',
  severity: 'error',
  scope: 'page',
  summary: 'Every reference to a footnote has its footnote on the same page.',
  why: 'Readers would see the brackets and the label, and no source.',
  examples: {
    good: [{ body: 'A claim.[^report]\n\n[^report]: The Press. "Report." 2018.' }],
    bad: [
      { body: 'A claim.[^reprot]\n\n[^report]: The Press. "Report." 2018.' },
      { body: 'A claim.[^report]' },
      { body: 'A claim.[^report]\n\n[^report] The Press. "Report." 2018.' },
    ],
  },
  *check(source) {
    const all = danglingReferences(source);
    const withoutColon = all.filter(
      (each) =>
        each.isBeginning && all.some((other) => other !== each && other.label === each.label),
    );
    for (const { label, place } of withoutColon)
      yield {
        place,
        message: `Footnote ${quote(`[^${label}]`)} has no colon after its label`,
        help: `Start it with ${exact(`[^${label}]: `)}.`,
      };
    const labels = new Set(withoutColon.map(({ label }) => label));
    const others = all.filter(({ label }) => !labels.has(label));
    for (const { label, place, nearest, start, end } of others)
      yield {
        place,
        ...unknownName({
          fault: /\s/.test(label)
            ? `Footnote label ${quote(`[^${label}]`)} contains a space`
            : `This page has no footnote ${quote(`[^${label}]`)}`,
          nearest,
          write: (name) => `[^${name}]`,
          help: toHelp(label),
          toFix: (written) => [{ start, end, text: written }],
        }),
      };
  },
};

function toHelp(label: string): string {
  const hyphenated = label.trim().replace(/\s+/g, '-');
  if (hyphenated !== label)
    return `Write ${exact(`[^${hyphenated}]`)}, and start the footnote with ${exact(`[^${hyphenated}]: `)}.`;
  return `Add a line ${exact(`[^${label}]: Author. "Title." Year.`)} at the end of the page, or remove the reference.`;
}
