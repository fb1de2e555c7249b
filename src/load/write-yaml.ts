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
export function lineToWrite(text: string, at: number, value = restOfLine(text, at)): string {
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const meant = value.trim().replace(curly, '$1');
  return toCode(`${text.slice(lineStart, at).trimStart()}${toQuoted(toPlainText(meant))}`);
}

export function restOfLine(text: string, at: number): string {
  return /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
}
