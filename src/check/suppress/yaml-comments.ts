import { Lexer } from 'yaml';
import { isDirective } from './directive.ts';
import type { LocatedComment } from './markdown-comments.ts';

/**
 * The ignore comments in a YAML text: each applies to the entry on its line, or to the next one. An entry is
 * a key or a `-` with everything below it.
 *
 * @param offset of the text in its file
 */
export function commentsInYaml(text: string, offset: number): readonly LocatedComment[] {
  if (!text.includes('pathways-ignore')) return [];
  const lines = linesOf(text);
  return commentsOf(text).flatMap(({ text: inner, start }): LocatedComment[] => {
    if (!isDirective(inner)) return [];
    const index = lines.findLastIndex((line) => line.start <= start);
    const isAlone = /^\s*#$/.test(text.slice(lines[index]?.start, start));
    const first = isAlone
      ? lines.findIndex(({ value }, at) => at > index && isEntry(value))
      : index;
    const covers = first < 0 ? undefined : entryAt(lines, first, offset);
    return [{ text: inner, start: offset + start, covers }];
  });
}

interface Line {
  readonly value: string;
  readonly start: number;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split(/(?<=\n)/).map((value) => {
    const line = { value, start };
    start += value.length;
    return line;
  });
}

/** The comments of a YAML text without their `#`, as the lexer finds them: a quoted `#` is none. */
function commentsOf(text: string): readonly { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let [at, before] = [0, ''];
  for (const token of new Lexer().lex(text)) {
    // The lexer marks values and structure with tokens of one control character that is not in the text.
    const isMark = /^[\u0002\u0018\u001f]$/.test(token) && text.charAt(at) !== token;
    if (token.startsWith('#') && before !== '\u001f' && text.startsWith(token, at))
      found.push({ text: token.slice(1), start: at + 1 });
    if (!isMark) at += token.length;
    before = token;
  }
  return found;
}

function isEntry(line: string): boolean {
  return line.trim() !== '' && !/^\s*#/.test(line);
}

/** From a line to the last one that belongs to its entry. */
function entryAt(lines: readonly Line[], first: number, offset: number): readonly [number, number] {
  const depth = indentOf(lines[first]?.value ?? '');
  const isKey = !/^\s*-/.test(lines[first]?.value ?? '');
  let last = first;
  for (const [index, { value }] of lines.entries()) {
    if (index <= first || !isEntry(value)) continue;
    // The entries of a list may be indented as little as its key.
    const isBelow =
      indentOf(value) > depth || (isKey && indentOf(value) === depth && /^\s*-/.test(value));
    if (!isBelow) break;
    last = index;
  }
  const { start = 0, value = '' } = lines[last] ?? {};
  return [offset + (lines[first]?.start ?? 0), offset + start + value.trimEnd().length];
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
