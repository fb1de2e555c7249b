import { valueOf } from '../../../ooxml/index.ts';
import type { Profile } from '../../rule.ts';
import type { WordRule } from '../rule.ts';
import { lookUp } from '../styles.ts';

/** In half points, as Word counts. A checklist must fit on one page. */
const smallest: Readonly<Record<Profile, number>> = { toolkit: 22, checklist: 18, any: 18 };

/** A wide table with smaller text is easier to read than one with broken words. */
const smallestInTable = 18;

/** Notes, headers and footers may be smaller. */
export const fontSize: WordRule = {
  id: 'font-size',
  severity: 'warning',
  summary:
    'Body text is at least 11 pt in a toolkit, and at least 9 pt in tables and in any other file.',
  why: 'People who print the file cannot enlarge its text.',
  *check({ paragraphs }, profile) {
    const reported = new Set<string>();
    for (const { kind, runs, where, styleName, cell } of paragraphs) {
      const least = cell ? smallestInTable : smallest[profile];
      for (const { text, looks } of runs) {
        const isRaised = /script$/.test(valueOf(lookUp(looks, 'w:vertAlign')) ?? '');
        if (kind !== 'body' || !/\S/.test(text) || isRaised) continue;
        // The default is 10 points. ISO/IEC 29500-1, 17.3.2.38
        const size = Number(valueOf(lookUp(looks, 'w:sz')) ?? '20');
        const key = `${size} ${styleName}`;
        if (!(size < least) || reported.has(key)) continue;
        reported.add(key);
        yield {
          message: `Text is ${size / 2} pt; the minimum is ${least / 2} pt`,
          help: 'Increase the font size, preferably by modifying the style.',
          where,
        };
      }
    }
  },
};
