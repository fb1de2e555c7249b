import { quoted } from '../../format-value.ts';
import type { WordRule } from '../rule.ts';

/** A bullet or number as people type it, and the space after it; `A.` begins names. */
const typed =
  /^\s*([•·●○▪■◦‣▸►➢➤✓✔\uf0a7\uf0b7*–—-]|\(?\d{1,2}[.)]|[a-z][.)]|\([A-Za-z]\)|\([ivx]{1,4}\))[\s\u00a0]+(?=\S)/u;

export const listStyled: WordRule = {
  id: 'list-styled',
  severity: 'warning',
  summary: "Lists use Word's own bullets and numbers.",
  why: 'Screen readers announce how many items a list has. They see no list in typed bullets, and typed numbers go wrong when an item is added.',
  *check({ paragraphs }) {
    for (const { text, level, isListed, kind, fields, where } of paragraphs) {
      const mark = typed.exec(text)?.[1];
      if (mark === undefined || level !== undefined || isListed || fields.length > 0) continue;
      if (kind === 'header' || kind === 'footer' || kind === 'comments') continue;
      yield {
        message: `List item with a typed ${quoted(mark)}`,
        help: `Delete ${quoted(mark)} and select Home > ${/[\da-z]/i.test(mark) ? 'Numbering' : 'Bullets'}.`,
        where,
      };
    }
  },
};
