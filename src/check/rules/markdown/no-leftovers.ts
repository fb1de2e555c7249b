import { quote } from '../../format-value.ts';
import type { TextRule } from '../../rule.ts';

/** Finds words that an editor left behind, and fields that Word did. */
export const noLeftovers: TextRule = {
  id: 'no-leftovers',
  severity: 'warning',
  scope: 'text',
  summary: 'No text has a leftover such as `TODO`, `XX` or `HYPERLINK`.',
  why: 'Readers would take it for a part of the text.',
  examples: {
    good: [{ body: 'Ask for a plot in May.' }],
    bad: [
      { body: 'Ask for a plot in XX.' },
      { body: 'TODO: name the office.' },
      { body: 'HYPERLINK "https://example.org"' },
    ],
  },
  *check(source) {
    for (const block of source.blocks())
      for (const { 0: word, index } of block.prose.matchAll(leftover))
        yield {
          message: `${quote(word)} is a leftover`,
          place: block.placeOf({ start: index, end: index + word.length }),
          help: /^[A-Z]{5,}$/.test(word)
            ? 'Delete it; for a link, write `[text](address)`.'
            : 'Write what is meant, or delete it. For a note to yourself, write `<!-- -->` around it.',
        };
  },
};

const leftover =
  /(?<![\p{L}\p{N}\-/.])(?:TODO|TBD|TBC|FIXME|TKTK|X{2,}|HYPERLINK|PAGEREF|MERGEFIELD|Lorem ipsum|\?{3,})(?![\p{L}\p{N}\-/])/gu;
