import { visit } from 'unist-util-visit';
import type { Page } from '../../model/index.ts';

/** A word of 60 characters can be wider than a line or a table cell. */
const longWord = /[^\s/\u2010-\u2014\u2e80-\u9fff\uac00-\ud7af-]{60,}/gu;

/** Characters of such words that can be measured in a few seconds. */
const maxLetters = 1_000;

/**
 * Whether pages can be laid out to number them in the contents. The library breaks a word that is wider than
 * a line by measuring the line again for each character, about a millisecond each time: a page of one such
 * word would take minutes. Without page numbers, Word fills in the fields when it opens the file.
 */
export function canPaginate(pages: readonly Page[]): boolean {
  let letters = 0;
  for (const { tree } of pages)
    visit(tree, (node) => {
      const text = 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
      for (const [word] of text.matchAll(longWord)) letters += word.length;
    });
  return letters <= maxLetters;
}
