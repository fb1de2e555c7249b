import { quoted } from '../../format-value.ts';
import type { WordRule } from '../rule.ts';

/** A sign or number as people type it before an entry, and the space after it; `A.` begins names. */
const typed =
  /^\s*([•·●○▪■◦‣▸►➢➤✓✔\uf0a7\uf0b7*–—-]|\(?\d{1,2}[.)]|[a-z][.)]|\([A-Za-z]\)|\([ivx]{1,4}\))[\s\u00a0]+(?=\S)/u;

/** Finds lists whose numbers and bullets are letters of the text. */
export const listStyled: WordRule = {
  id: 'list-styled',
  severity: 'warning',
  summary: 'Lists have bullets and numbers that Word makes.',
  why: 'A screen reader says how many entries a list has and where one is; typed bullets make no list, and typed numbers stay as they are when one is added.',
  *check({ paragraphs }) {
    for (const { text, level, isListed, kind, fields, where } of paragraphs) {
      const mark = typed.exec(text)?.[1];
      if (mark === undefined || level !== undefined || isListed || fields.length > 0) continue;
      if (kind === 'header' || kind === 'footer' || kind === 'comments') continue;
      yield {
        message: `Unexpected typed ${quoted(mark)} before a paragraph, expected a list`,
        help: `Take ${quoted(mark)} away and make the paragraph an entry of a list.`,
        where,
      };
    }
  },
};
