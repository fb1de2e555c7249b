import type { Source } from '../../model/index.ts';
import { inCode } from './code-blocks.ts';
import type { ForeignMarkup } from './dialect.ts';
import { dialects } from './dialects.ts';
import { maskedText } from '../masked-text.ts';
import { perPage } from '../per-page.ts';

/** The markup of other tools on a page in reading order, none inside another; none where the tree has no places. */
export const foreignMarkup = perPage((source): readonly ForeignMarkup[] => {
  const all = source.tree.position ? [...inText(source), ...inCode(source)] : [];
  return all.sort((a, b) => a.start - b.start);
});

/** With the places of groups. */
const patterns = dialects.map(({ pattern, toAdvice }) => ({
  pattern: new RegExp(pattern, `${pattern.flags}d`),
  toAdvice,
}));

function inText(source: Source): readonly ForeignMarkup[] {
  const text = maskedText(source);
  const taken = new Uint8Array(text.length);
  const marks: ForeignMarkup[] = [];
  for (const { pattern, toAdvice } of patterns)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      if (taken.subarray(start, end).some((unit) => unit === 1)) continue;
      const groups = (match.indices ?? []).map((range) => range && source.text.slice(...range));
      const advice = toAdvice(groups);
      if (advice) marks.push({ ...advice, start, end });
      // The end of a shortcode is not a field.
      if (advice || match[0].startsWith('{{')) taken.fill(1, start, end);
    }
  return marks;
}
