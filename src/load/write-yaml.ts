import { toPlainText } from './plain-text.ts';

/** A text as YAML that says it, in quotation marks. */
export function toQuoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replace(/'/g, "''")}'`;
}

/** A text as YAML that says it; in quotation marks only where it needs them. */
export function toScalar(text: string): string {
  const isPlain =
    /^\p{L}(?:[^:#"'`]*[^\s:#"'`])?$/u.test(text) && !/^(?:true|false|null)$/i.test(text);
  return isPlain ? text : toQuoted(text);
}

/** What an author is to write, between backticks. */
export function toCode(written: string): string {
  return `\`${written.replace(/\s+/g, ' ').replace(/`/g, "'")}\``;
}

const curly = /^[\u201c\u201e\u201f](.*)[\u201c\u201d]$/su;

/**
 * The line of a value as it should be written: its key, and the value between quotation marks.
 *
 * @param at where the value starts
 * @param value the text that it should have; by default, the rest of the line
 */
export function lineToWrite(text: string, at: number, value?: string): string {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const key = /^\s*(?:- +)*[^\s:"'#&!][^:]*:[ \t]+/.exec(text.slice(lineStart, at))?.[0];
  const before = text.slice(lineStart, at);
  // Inside brackets, only the entry: what is around it may be right.
  if (/[[{]/.test(before)) return toCode(quoted(/^[^,\]}\r\n]*/.exec(text.slice(at))?.[0] ?? ''));
  // The parser may have given up in the middle of the value.
  const from = value === undefined && key !== undefined ? lineStart + key.length : at;
  const line = text.slice(lineStart, from).trimStart() + quoted(value ?? restOfLine(text, from));
  return toCode(line);
}

/** Without marks, and without backticks, which could not be shown between backticks. */
function quoted(value: string): string {
  const plain = toPlainText(value.trim().replace(curly, '$1')).trim();
  return toQuoted(plain.replace(/`/g, "'"));
}

export function restOfLine(text: string, at: number): string {
  return /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
}
