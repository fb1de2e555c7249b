import { cut, printable } from './sanitize-terminal.ts';

/** Longest text of one field, in characters. */
const maxField = 1000;

/**
 * A message as Markdown that says nothing but its words: what stands between backticks is code, and
 * everything else is text without marks, HTML, links, mentions or references.
 */
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

/** A value as code, in which nothing is ever a mark. */
export function toCode(value: string): string {
  const text = onOneLine(value);
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // One space within each fence is no part of the value where both are there.
  const room = /^[ `]|[ `]$/.test(text) || text === '' ? ' ' : '';
  return `${fence}${room}${text}${room}${fence}`;
}

/**
 * Text of one line in which nothing is a mark. GitHub looks for mentions, references, addresses and short
 * names of pictures after marks are read, so these are broken by a space that has no width: behind the last
 * character too, since the text may be a part of a longer one.
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
