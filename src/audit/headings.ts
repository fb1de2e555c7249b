import { isBlank } from './format-value.ts';
import type { AuditProblem } from './rule.ts';

/** A heading in a file of any type. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  /** Read for findings alone, so that it can be a getter. */
  readonly where: string;
}

/** Finds a first heading that is not level 1, and skipped levels. */
export function* headingLevelProblems(headings: readonly Heading[]): Generator<AuditProblem> {
  let above = 0;
  for (const heading of headings) {
    const { level } = heading;
    if (level > above + 1)
      yield above === 0
        ? {
            message: `The first heading is level ${level}, not level 1`,
            help: 'Make it level 1 (in Word, the style Heading 1).',
            where: heading.where,
          }
        : {
            message: `Heading level jumps from ${above} to ${level}`,
            help: `Make it level ${above + 1}, or add the missing heading above it.`,
            where: heading.where,
          };
    above = level;
  }
}

/** Finds headings without text. */
export function* emptyHeadingProblems(headings: readonly Heading[]): Generator<AuditProblem> {
  for (const heading of headings)
    if (isBlank(heading.text))
      yield {
        message: `Empty heading of level ${heading.level}`,
        help: 'Enter its text, or make it a normal paragraph.',
        where: heading.where,
      };
}

/** The problem of a file without headings. */
export const noHeadings: AuditProblem = {
  message: 'The text has no headings',
  help: 'Make section titles headings: in Word with Home > Styles > Heading 1, in HTML with `<h1>`.',
};
