import { isBlank } from './format-value.ts';
import type { AuditProblem } from './problem.ts';

/** A heading of a file of any kind. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly where?: string | undefined;
}

/** Finds a first heading that is not of level 1, and levels that are skipped on the way down. */
export function* levelFindings(headings: readonly Heading[]): Generator<AuditProblem> {
  let above = 0;
  for (const { level, where } of headings) {
    if (level > above + 1)
      yield {
        message: `Unexpected heading of level ${level}, expected level ${above + 1}${above > 0 ? ' at most' : ''}`,
        help:
          above === 0
            ? 'Begin with a heading of level 1; it may be this one.'
            : `Make it a heading of level ${above + 1}, or write the one between them.`,
        ...(where !== undefined && { where }),
      };
    above = level;
  }
}

/** Finds headings without words. */
export function* emptyHeadings(headings: readonly Heading[]): Generator<AuditProblem> {
  for (const { level, text, where } of headings)
    if (isBlank(text))
      yield {
        message: `Unexpected empty heading of level ${level}, expected words`,
        help: 'Write its words, or take the style of a heading away from the empty line.',
        ...(where !== undefined && { where }),
      };
}

/** What is said of a file without headings. */
export const noHeadings: AuditProblem = {
  message: 'Unexpected text without headings, expected at least one',
  help: 'Give the lines that head a part of the text the style or tag of a heading, such as Heading 1.',
};
