import type { Corpus, DataPath, TextRange } from '../model/index.ts';
import { fieldOf } from './fields.ts';
import { isInFrontMatter, keyPlaceAtLine } from './yaml-name.ts';

/** What the documentation says about a key of front matter or of a YAML file. */
interface KeyMeaning {
  /** Where the key is in the text. */
  readonly at: TextRange;
  /** In a few lines of Markdown. */
  readonly text: string;
}

/** The key at an offset of a text, in words for authors; undefined where there is none, or nothing is said about it. */
export function keyMeaningAt(
  corpus: Corpus,
  file: string,
  text: string,
  offset: number,
): KeyMeaning | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (!file.endsWith('.yaml') && !isInFrontMatter(text, lineStart)) return undefined;
  const key = keysOnLine(text, lineStart).find(
    ({ start, end }) => start <= offset && offset <= end,
  );
  const field = key && fieldOf(corpus, file, text, key.path);
  if (!key || field?.description === undefined) return undefined;
  const { start, end } = key;
  const choices = field.values.map((each) => `\`${each}\``).join(', ');
  const lines = [`**${text.slice(start, end)}**: ${field.description}`];
  if (choices !== '') lines.push(`Can be ${choices}.`);
  return { at: { start, end }, text: lines.join('\n\n') };
}

/** A key, the path to its value, and its offsets. */
interface Key extends TextRange {
  readonly path: DataPath;
}

/** The keys on a line: the one that it begins with, and those in braces behind it. */
function keysOnLine(text: string, lineStart: number): readonly Key[] {
  const [line = ''] = /^[^\r\n]*/.exec(text.slice(lineStart)) ?? [];
  const [lead = ''] = /^[ \t]*(?:-[ \t]+)*/.exec(line) ?? [];
  const keys: Key[] = [];
  /** Paths of the maps and lists that are open at a column. */
  const open: DataPath[] = [keyPlaceAtLine(text, lineStart).path];
  let last: DataPath = open[0] ?? [];
  const token =
    /"(?:\\.|[^"\\])*"|'[^']*'|[{}[\]]|(?<=^|[ \t])#.*|(?<![\w-])([\w-]+)(?=:(?:[ \t]|$))/g;
  token.lastIndex = lead.length;
  for (const { 0: sign, 1: key, index } of line.matchAll(token)) {
    if (sign === '{') open.push(last);
    else if (sign === '[') open.push((last = [...last, 0]));
    else if (sign === '}' || sign === ']') last = open.pop() ?? [];
    // Behind the first colon, only keys in braces are no text.
    else if (key !== undefined && (open.length > 1 || keys.length === 0)) {
      last = [...(open.at(-1) ?? []), key];
      const start = lineStart + index;
      keys.push({ path: last, start, end: start + key.length });
    }
  }
  return keys;
}
