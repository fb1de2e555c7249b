import { isVagueLinkText } from '../model/index.ts';
import { isBlank, isWebAddress, quoted } from './format-value.ts';
import type { AuditProblem } from './rule.ts';

/** A link in a file of any type. */
export interface LinkText {
  readonly text: string;
  /** Whether it contains an image or another object. */
  readonly hasObject?: boolean;
  /** Whether it goes to a heading of the same file and repeats its text, as tables of contents do. */
  readonly isContents?: boolean;
  readonly where: string;
}

/** Finds links without text. */
export function* emptyLinkProblems(links: readonly LinkText[]): Generator<AuditProblem> {
  for (const { text, hasObject = false, where } of links)
    if (isBlank(text) && !hasObject)
      yield {
        message: 'Link has no text',
        help: 'Enter text that says where the link goes, or remove the link.',
        where,
      };
}

/** Finds links whose text says nothing, or is a web address. */
export function* vagueLinkProblems(links: readonly LinkText[]): Generator<AuditProblem> {
  for (const { text, isContents = false, where } of links)
    if (!isContents && (isVagueLinkText(text) || isWebAddress(text)))
      yield {
        message: `Link text ${quoted(text)} doesn't say where the link goes`,
        help: 'Use the title of the page or file that it opens.',
        where,
      };
}
