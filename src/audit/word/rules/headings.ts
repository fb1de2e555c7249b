import { sharedFacts } from '../../shared-rules.ts';
import { emptyHeadings, levelFindings, noHeadings, type Heading } from '../../headings.ts';
import { counted } from '../../format-value.ts';
import type { WordDocument } from '../document.ts';
import { isBold, type Paragraph } from '../paragraph.ts';
import type { WordRule } from '../rule.ts';

const maxHeading = 100;

/** Finds a file without headings. */
export const headingPresent: WordRule = {
  ...sharedFacts.headings,
  *check(document) {
    const hasText = document.paragraphs.some(
      ({ kind, text }) => kind === 'body' && text.trim() !== '',
    );
    if (hasText && headingsOf(document).length === 0) yield noHeadings;
  },
};

/** Finds levels that are skipped. */
export const headingLevels: WordRule = {
  ...sharedFacts.levels,
  check: (document) => levelFindings(headingsOf(document)),
};

/** Finds headings without words. */
export const headingFilled: WordRule = {
  ...sharedFacts.filled,
  check: (document) => emptyHeadings(headingsOf(document)),
};

/** Finds headings that are whole paragraphs. */
export const headingShort: WordRule = {
  id: 'heading-short',
  severity: 'warning',
  summary: `No heading has more than ${maxHeading} characters.`,
  why: "Headings are for finding one's way: in the list of a screen reader, a long one is a paragraph.",
  *check(document) {
    for (const { text, where } of headingsOf(document)) {
      const length = [...text.trim()].length;
      if (length > maxHeading)
        yield {
          message: `Unexpected heading of ${counted(length, 'character')}, expected ${maxHeading} at most`,
          help: 'Say it in fewer words, and the rest in the text below.',
          where: where ?? '',
        };
    }
  },
};

/** Finds lines that only look like headings. */
export const headingStyled: WordRule = {
  id: 'heading-styled',
  severity: 'warning',
  summary: 'What looks like a heading has the style of one.',
  why: 'Bold letters make a heading for the eye alone; screen readers and contents pass over it.',
  *check({ paragraphs }) {
    for (const paragraph of paragraphs)
      if (looksLikeHeading(paragraph))
        yield {
          message: 'Unexpected short bold paragraph, expected a heading style',
          help: 'Give it the style Heading 1 to Heading 9 where it heads what follows, or else take the bold away.',
          where: paragraph.where,
        };
  },
};

function headingsOf({ paragraphs }: WordDocument): readonly Heading[] {
  return paragraphs.flatMap(({ kind, level, text, where }) =>
    kind === 'body' && level !== undefined ? [{ level, text, where }] : [],
  );
}

/** Styles of lines that stand for themselves, and are bold by their nature. */
const named = /^(?:title|subtitle|caption|toc \d|toc heading|table head.*|quote|header|footer)$/;

function looksLikeHeading(paragraph: Paragraph): boolean {
  const { kind, level, isListed, cell, fields, styleName, runs } = paragraph;
  const text = paragraph.text.trim();
  if (kind !== 'body' || level !== undefined || isListed || cell || fields.length > 0) return false;
  if (named.test(styleName) || text === '' || [...text].length > 80) return false;
  if (/[.,:;…]$/.test(text) || !/\p{L}/u.test(text)) return false;
  const seen = runs.filter((run) => run.text.trim() !== '');
  return seen.some(({ link }) => !link) && seen.every(isBold);
}
