import type { Place, Problem } from '../model/index.ts';
import { toCode } from './write-yaml.ts';

/**
 * Whether a page starts with keys of front matter that Markdown does not recognize: it would take them for
 * text, and every rule would report it.
 */
export function isFrontLost(text: string): boolean {
  const begin = text.split(/\r\n|\n|\r/, 12);
  return begin.some((line) => /^\s*(?:title|kind|description|reviewed)[ \t]*:/.test(line));
}

/** What is wrong with such a page: something before the first `---`, or no line that is one. */
export function lostFront(text: string): Problem {
  const before = /^\s*[\r\n](?=---[ \t]*[\r\n])/.exec(text)?.[0];
  if (before !== undefined)
    return {
      message: 'There is an empty line before the front matter',
      place: { line: 1, column: 1 },
      help: 'Delete the empty lines above the first `---`.',
    };
  const isOpen = /^---[ \t]*(?:\r\n|\n|\r)/.test(text);
  const dashes = dashesOf(text, isOpen);
  if (dashes)
    return {
      message: `${toCode(dashes.written)} is not the line \`---\` that ${isOpen ? 'closes' : 'opens'} the front matter`,
      place: dashes.place,
      help: 'Write `---`, exactly three hyphens, without a space before them.',
    };
  return {
    message: `The front matter has no ${isOpen ? 'closing' : 'opening'} \`---\` line`,
    place: { line: isOpen ? lastKeyLine(text) + 1 : 1, column: 1 },
    help: isOpen
      ? 'Write `---`, exactly three hyphens, on its own line here, after the last key.'
      : 'Write `---`, exactly three hyphens, as the first line of the page.',
  };
}

/** The line where `---` should be and other dashes are, such as the `—` that Word makes of three hyphens. */
function dashesOf(text: string, isOpen: boolean): { written: string; place: Place } | undefined {
  const lines = text.split(/\r\n|\n|\r/, 60);
  const index = lines.findIndex(
    (line, at) =>
      (isOpen ? at > 0 : at === 0) && /^[ \t]*[-\u2010-\u2015\u2212_*=]+[ \t]*$/.test(line),
  );
  const line = lines[index];
  if (line === undefined) return undefined;
  const column = line.length - line.trimStart().length + 1;
  return {
    written: line.trim(),
    place: { line: index + 1, column },
  };
}

/** The last line of front matter that looks like a key, a value below it, or an entry of a list. */
function lastKeyLine(text: string): number {
  const lines = text.split(/\r\n|\n|\r/);
  const after = lines.findIndex(
    (line, index) => index > 0 && !/^(?:\w+[ \t]*:|[ \t]+\S|- )/.test(line),
  );
  return after < 0 ? lines.length : after;
}
