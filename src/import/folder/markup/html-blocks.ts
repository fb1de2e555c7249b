import { beside, indentOf, isBlank, toText, type Line } from '../lines.ts';
import { quoted, type ConversionLog } from '../conversion-log.ts';
import { toList } from './html-list.ts';
import { toTable } from './html-table.ts';
import { parseHtml } from './html-tree.ts';

const opening = /^[ \t]*<(table|ul|ol)(?:\s[^<>]*)?>/i;

/** Longer is no table of a page, and would be read again at each line. */
const maxLines = 2_000;

/** Tables and lists of HTML on lines of their own, where Markdown can say the same; others stay. */
export function convertHtmlBlocks(lines: readonly Line[], log: ConversionLog): Line[] {
  const result: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line; // the index is in bounds
    const name = line.isCode ? undefined : opening.exec(line.text)?.[1]?.toLowerCase();
    const end = name === undefined ? -1 : endOf(lines, index, name);
    const before = result.findLast((each) => !isBlank(each));
    // In a block of HTML, space before a tag does not make it code, or a part of a list.
    const isInHtml =
      /^[ \t]*<\/?[a-z]/i.test(before?.text ?? '') && !isBlank(result.at(-1) ?? line);
    const isCode = indentOf(line) > 3 && !isInHtml;
    const made = end < 0 || isCode ? undefined : toMarkdown(lines.slice(index, end + 1), log);
    if (!made) {
      result.push(line);
      continue;
    }
    const indent = isInHtml ? '' : (/^[ \t]*/.exec(line.text)?.[0] ?? '');
    if (result.length > 0 && !isBlank(result.at(-1) ?? line)) result.push(beside(line, ''));
    result.push(...made.map((text) => beside(line, indent + text)));
    const next = lines[end + 1];
    if (next && !isBlank(next)) result.push(beside(line, ''));
    index = end;
  }
  return result;
}

/** The line that an element ends at, with nothing behind it; -1 if there is none. */
function endOf(lines: readonly Line[], from: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])`, 'gi');
  let depth = 0;
  for (let index = from; index < Math.min(lines.length, from + maxLines); index++) {
    const { text, isCode } = lines[index] as Line; // the index is in bounds
    if (isCode) return -1;
    for (const [, slash] of text.matchAll(tags)) depth += slash === '/' ? -1 : 1;
    if (depth <= 0) return new RegExp(`</${name}\\s*>[ \\t]*$`, 'i').test(text) ? index : -1;
  }
  return -1;
}

function toMarkdown(lines: readonly Line[], log: ConversionLog): readonly string[] | undefined {
  const text = toText(lines);
  const isMarkdown = lines.some(isBlank) || /\smarkdown\s*=/.test(text);
  const [element, ...others] = (parseHtml(text, !isMarkdown)?.children ?? []).filter(
    (child) => typeof child !== 'string' || child.trim() !== '',
  );
  if (element === undefined || typeof element === 'string' || others.length > 0) return undefined;
  if (element.name !== 'table') {
    const list = toList(element, isMarkdown);
    if (list) log.convert(`\`<${element.name}>\``);
    return list;
  }
  const table = toTable(element, isMarkdown);
  if (!table) return undefined;
  log.convert('`<table>`');
  if (!table.hasHeader)
    log.leave(
      lines[0]?.number ?? 1,
      'table without a header',
      `${quoted(text)} has no header, so its first row became it`,
    );
  return table.lines;
}
