import { counted } from '../../format-value.ts';
import {
  emptyHeadingProblems,
  headingLevelProblems,
  noHeadings,
  type Heading,
} from '../../headings.ts';
import { sharedRules } from '../../shared-rules.ts';
import type { WordDocument } from '../document.ts';
import { isBold, type Paragraph } from '../paragraph.ts';
import type { WordRule } from '../rule.ts';

const maxHeading = 100;

/** The rules for headings. */
export const headingRules: readonly WordRule[] = [
  {
    ...sharedRules.headingPresent,
    scope: 'outline',
    *check(document) {
      const hasText = document.paragraphs.some(
        ({ kind, text }) => kind === 'body' && text.trim() !== '',
      );
      if (hasText && headingsOf(document).length === 0) yield noHeadings;
    },
  },
  { ...sharedRules.headingLevels, check: (document) => headingLevelProblems(headingsOf(document)) },
  { ...sharedRules.headingFilled, check: (document) => emptyHeadingProblems(headingsOf(document)) },
  {
    id: 'heading-short',
    severity: 'warning',
    summary: `A heading has at most ${maxHeading} characters.`,
    why: 'Readers scan headings to find their way. A long one has to be read like a paragraph.',
    *check(document) {
      for (const { text, where } of headingsOf(document)) {
        const length = [...text.trim()].length;
        if (length > maxHeading)
          yield {
            message: `Heading has ${counted(length, 'character')}; the limit is ${maxHeading}`,
            help: 'Shorten it, and move the rest into the text below it.',
            where,
          };
      }
    },
  },
  {
    id: 'heading-styled',
    severity: 'warning',
    summary: 'Text that looks like a heading has a heading style.',
    why: 'Bold text is a heading only to the eye: screen readers and the table of contents skip it.',
    *check({ paragraphs }) {
      for (const paragraph of paragraphs)
        if (looksLikeHeading(paragraph))
          yield {
            message: 'Bold text looks like a heading, but has no heading style',
            help: 'If it is a heading, apply a style such as Heading 2 under Home > Styles. If not, remove the bold.',
            where: paragraph.where,
          };
    },
  },
];

function headingsOf({ paragraphs }: WordDocument): readonly Heading[] {
  return paragraphs.flatMap(({ kind, level, text, where }) =>
    kind === 'body' && level !== undefined ? [{ level, text, where }] : [],
  );
}

/** Styles of single lines that are bold by design. */
const named =
  /^(?:title|subtitle|caption|toc \d|toc heading|table head.*|quote|header|footer|callout label|definition term|details summary)$/;

function looksLikeHeading(paragraph: Paragraph): boolean {
  const { kind, level, isListed, cell, fields, styleName, runs } = paragraph;
  const text = paragraph.text.trim();
  if (kind !== 'body' || level !== undefined || isListed || cell || fields.length > 0) return false;
  if (named.test(styleName) || text === '' || [...text].length > 80) return false;
  if (/[.,:;…]$/.test(text) || !/\p{L}/u.test(text)) return false;
  // Bold labels of fields to fill in are no heading.
  if (runs.some(({ element }) => element.name === 'w:sdt')) return false;
  const seen = runs.filter((run) => run.text.trim() !== '');
  return seen.some(({ link }) => !link) && seen.every(isBold);
}
