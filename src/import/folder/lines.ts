/** A line of a page, with its place in the source. */
export interface Line {
  readonly text: string;
  /** Its line break; empty at the end of the file. */
  readonly end: string;
  /** The number of its line in the source, from 1. */
  readonly number: number;
  /** Whether it is in a fenced block of code, its fences too. */
  readonly isCode: boolean;
}

/** @param firstLine the number of the first line */
export function toLines(text: string, firstLine = 1): Line[] {
  let fence: string | undefined;
  return [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)]
    .filter(([whole], index, all) => whole !== '' || index < all.length - 1)
    .map(([, line = '', end = ''], index): Line => {
      const [, found] = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/.exec(line) ?? [];
      const wasCode = fence !== undefined;
      if (found !== undefined && fence === undefined && !isInline(line, found)) fence = found;
      else if (fence !== undefined && closes(line, fence)) fence = undefined;
      return { text: line, end, number: firstLine + index, isCode: wasCode || fence !== undefined };
    });
}

/** Code on one line, such as ```` ```x``` ````. */
function isInline(line: string, fence: string): boolean {
  return fence.startsWith('`') && line.slice(line.indexOf(fence) + fence.length).includes('`');
}

function closes(line: string, fence: string): boolean {
  const [, found = ''] = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return found.startsWith(fence);
}

export function toText(lines: readonly Line[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}

/** A line with another text. */
export function changed(line: Line, text: string): Line {
  return { ...line, text };
}

/** A new line, with the place and the line break of another. */
export function beside(line: Line, text: string): Line {
  return { text, end: line.end === '' ? '\n' : line.end, number: line.number, isCode: false };
}

export function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}

/** The width of the space that a line begins with; a tab counts as four. */
export function indentOf({ text }: Line): number {
  return (/^[ \t]*/.exec(text)?.[0] ?? '').replaceAll('\t', '    ').length;
}

/** A line with up to so many columns of its space taken off. */
export function dedented(line: Line, columns: number): Line {
  let [at, width] = [0, 0];
  while (width < columns && /[ \t]/.test(line.text.charAt(at)))
    width += line.text.charAt(at++) === '\t' ? 4 : 1;
  return changed(line, line.text.slice(at));
}

/** Lines without the blank ones at their start and end. */
export function trimmed(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return [];
  return lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
}
