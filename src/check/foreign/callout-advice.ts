import { calloutKinds, constructLabels, type CalloutKind } from '../../model/index.ts';
import { exact } from '../format-value.ts';
import type { Advice } from './dialect.ts';

/** Other tools' words for the kinds of callouts. */
const others: Partial<Record<string, CalloutKind>> = {
  abstract: 'note',
  attention: 'warning',
  bug: 'caution',
  check: 'tip',
  danger: 'caution',
  error: 'caution',
  example: 'note',
  failure: 'caution',
  faq: 'note',
  help: 'note',
  hint: 'tip',
  info: 'note',
  information: 'note',
  question: 'note',
  seealso: 'note',
  success: 'tip',
  summary: 'note',
  tldr: 'note',
  todo: 'note',
};

/** The kind of callout that a word of another tool means. */
export function toCalloutKind(word: string): CalloutKind | undefined {
  const name = word.toLowerCase();
  return calloutKinds.find((kind) => kind === name) ?? others[name];
}

/**
 * How to write a callout.
 *
 * @param title its own title, if it has one
 */
export function calloutHelp(kind: CalloutKind, title = ''): string {
  const head = exact(`> [!${kind.toUpperCase()}]`);
  // A title that says what the label says is not needed.
  const isOwn = title !== '' && title.toLowerCase() !== constructLabels[kind].toLowerCase();
  const next = isOwn ? `, then ${exact(`> **${title}**`)} on the next line` : '';
  return `Write ${head} on a line of its own${next}, and ${exact('> ')} before each line of its text.`;
}

/** What is said about a callout of another tool, or about a box that is none here. */
export function toCalloutAdvice(word: string, title: string): Advice {
  const kind = toCalloutKind(word);
  return kind
    ? { reason: 'a callout is written in another way', help: calloutHelp(kind, title) }
    : {
        reason: "boxes of other tools don't work here",
        help: `For a callout, w${calloutHelp('note', title).slice(1)} Otherwise delete it, and keep the text.`,
      };
}
