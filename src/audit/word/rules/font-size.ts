import type { Profile } from '../../problem.ts';
import { quoted } from '../../format-value.ts';
import type { WordRule } from '../rule.ts';
import { lookUp, valueOf } from '../styles.ts';

/** In half points, as Word counts. A checklist must fit on its page; of other files the same is asked. */
const smallest: Readonly<Record<Profile, number>> = { toolkit: 22, checklist: 18, any: 18 };

/** Finds small letters in the body. Notes, headers and footers may be smaller. */
export const fontSize: WordRule = {
  id: 'font-size',
  severity: 'warning',
  summary: 'Letters of the body have 11 points at least, those of a checklist 9.',
  why: 'People who print the file cannot make its letters larger.',
  *check({ paragraphs }, profile) {
    const said = new Set<string>();
    for (const { kind, runs, where, styleName } of paragraphs)
      for (const { text, looks } of runs) {
        const isRaised = /script$/.test(valueOf(lookUp(looks, 'w:vertAlign')) ?? '');
        if (kind !== 'body' || !/\S/.test(text) || isRaised) continue;
        // Without a word about it letters have 10 points. ISO/IEC 29500-1, 17.3.2.38
        const size = Number(valueOf(lookUp(looks, 'w:sz')) ?? '20');
        const key = `${size} ${styleName}`;
        if (!(size < smallest[profile]) || said.has(key)) continue;
        said.add(key);
        yield {
          message: `Unexpected letters of ${quoted(`${size / 2} pt`)}, expected ${smallest[profile] / 2} pt at least`,
          help: 'Make them larger, best in the style.',
          where,
        };
      }
  },
};
