import { cut, printable } from './sanitize-terminal.ts';

/** The maximum length of a text, in UTF-16 units. */
const maxField = 1000;

/** A message as Markdown: text between backticks is code, and everything else is escaped. */
export function toMarkdown(message: string): string {
  const text = onOneLine(message);
  let written = '';
  let done = 0;
  for (const match of text.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)) {
    written += escapeMarkdown(text.slice(done, match.index)) + toCode(match[2] ?? '');
    done = match.index + match[0].length;
  }
  return written + escapeMarkdown(text.slice(done));
}

/** A value as a code span, in which nothing is markup. */
export function toCode(value: string): string {
  const text = onOneLine(value);
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // Markdown removes one space inside each fence where both have one.
  const room = /^[ `]|[ `]$/.test(text) || text === '' ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

/**
 * Escaped text on one line. GitHub looks for mentions, references, addresses and emoji codes after parsing, so these
 * are broken by a zero-width space: also at the end, since more text may follow.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#+=~|&$^-]|(?<=\d)[.)]/g, '\\$&')
    .replace(/[@#:](?=\S|$)/g, '$&\u200b')
    .replace(/\b(www|gh)(?=\.|\\-)/gi, '$1\u200b');
}

function onOneLine(text: string): string {
  return cut(printable(text.trim().replace(/\s+/g, ' ')), maxField);
}
