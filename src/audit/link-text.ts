import { isVagueLinkText } from '../model/index.ts';
import { isBlank, isWebAddress, quoted } from './format-value.ts';
import type { AuditProblem } from './rule.ts';

/** A link in a file of any type. */
export interface LinkText {
  readonly text: string;
  /** Whether it contains an image or another object. */
  readonly hasObject?: boolean;
  /** Read for findings alone, so that it can be a getter. */
  readonly where: string;
  /** The address, if it is known. */
  readonly target?: string;
}

/** Finds links without text. */
export function* emptyLinkProblems(links: readonly LinkText[]): Generator<AuditProblem> {
  for (const link of links)
    if (isBlank(link.text) && !link.hasObject)
      yield {
        message: 'Link has no text',
        help: 'Enter text that says where the link goes, or remove the link.',
        where: link.where,
      };
}

/** Finds links whose text says nothing, or is a web address. */
export function* vagueLinkProblems(links: readonly LinkText[]): Generator<AuditProblem> {
  for (const link of links) {
    const { text, target = '' } = link;
    if ((isVagueLinkText(text) && !isHeadingOf(text, target)) || isWebAddress(text))
      yield {
        message: `Link text ${quoted(text)} doesn't say where the link goes`,
        help: 'Use the title of the page or file that it opens.',
        where: link.where,
      };
  }
}

/** Whether an address leads to the heading with the text of the link, as in a table of contents. */
function isHeadingOf(text: string, target: string): boolean {
  const [, fragment = ''] = /#(.*)$/.exec(target) ?? [];
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && fragment.replace(/-\d+$/, '') === words.join('-');
}
