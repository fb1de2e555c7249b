import { danglingReferences, indentedFootnotes } from '../../footnotes.ts';
import { exact, quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { relatedTo } from '../../place.ts';
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
      { body: 'A claim.[^a report]\n\n[^a report]: The Press. "Report." 2018.' },
      { body: 'A claim.[^report]\n\n    [^report]: The Press. "Report." 2018.' },
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
    const indented = indentedFootnotes(source);
    for (const { label, place } of indented)
      yield {
        place,
        message: `The spaces before footnote ${quote(`[^${label}]`)} turn it into code`,
        help: `Remove the spaces, so that the line starts with ${exact(`[^${label}]: `)}.`,
      };
    const done = new Set([...withoutColon, ...indented].map(({ label }) => label));
    const withSpace = all.filter(
      (each) => !done.has(each.label) && /\s/.test(each.label) && !each.nearest,
    );
    const spaced = new Set(withSpace.map(({ label }) => label));
    for (const label of spaced) {
      const [first, ...others] = withSpace.filter((each) => each.label === label);
      if (first === undefined) continue;
      const meant = label.trim().replace(/\s+/g, '-');
      yield {
        place: first.place,
        message: `Footnote label ${quote(`[^${label}]`)} contains a space${placesOf(1 + others.length)}`,
        help: `Write ${exact(`[^${meant}]`)}, and start the footnote with ${exact(`[^${meant}]: `)}.`,
        related: others.map(({ place }) => relatedTo(source.id, place, 'It is here as well')),
      };
    }
    const others = all.filter(({ label }) => !done.has(label) && !spaced.has(label));
    for (const { label, place, nearest, start, end } of others)
      yield {
        place,
        ...unknownName({
          fault: `This page has no footnote ${quote(`[^${label}]`)}`,
          nearest,
          write: (name) => `[^${name}]`,
          help: `Add a line ${exact(`[^${label}]: Author. "Title." Year.`)} at the end of the page, or remove the reference.`,
          toFix: (written) => (end > 0 ? [{ start, end, text: written }] : undefined),
        }),
      };
  },
};

/** How often a label is on the page, where that is more than once. */
function placesOf(amount: number): string {
  if (amount < 2) return '';
  return amount === 2 ? ', in both places' : `, in all ${amount} places`;
}
