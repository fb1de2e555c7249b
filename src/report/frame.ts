import type { Finding } from './finding.ts';

/** Widest part of a line that a frame shows, in characters. */
const maxWidth = 96;

/**
 * The lines around a finding, the found part marked below; empty where the finding has no place.
 * What could command a terminal is shown as a sign.
 */
export function toFrame(text: string, finding: Finding): readonly string[] {
  const { line, column } = finding;
  if (line === null || column === null) return [];
  const lines = text.split(/\r\n|\n|\r/);
  const here = lines[line - 1];
  if (here === undefined) return [];
  const gutter = String(line).length;
  const from = Math.max(0, Math.min(column - 1, here.length) - Math.floor(maxWidth / 2));
  const window = here.length <= maxWidth ? 0 : from;
  const cut = (each: string): string => printable(each.slice(window, window + maxWidth));
  const before = lines[line - 2];
  const start = column - 1 - window;
  const end = finding.endLine === line ? (finding.endColumn ?? column) : here.length + 1;
  const isWide = finding.endLine !== null;
  const width = Math.max(1, Math.min((isWide ? end : column + 1) - column, maxWidth - start));
  return [
    ...(before !== undefined && before.trim() !== ''
      ? [`${String(line - 1).padStart(gutter)} | ${cut(before)}`]
      : []),
    `${line} | ${cut(here)}`,
    `${' '.repeat(gutter)} | ${' '.repeat(start)}${'^'.repeat(width)}`,
  ];
}

/** Text as a terminal may show it: control and direction characters as a middle dot. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => (character === '\t' ? ' ' : '·'),
  );
}
