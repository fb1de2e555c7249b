import type { Edit, Page } from '../../../model/index.ts';
import type { Passage } from '../source/passages.ts';
import type { NewBlock } from './write-blocks.ts';
import { nextLine, linePrefix, styleOf } from './page-text.ts';

/**
 * The edit that adds rows to a table below a cell.
 *
 * @returns why they can't be added, where that is so
 */
export function addRows(cell: Passage, blocks: readonly NewBlock[], page: Page): Edit | string {
  const { text } = page;
  const table = cell.ancestors.find((node) => node.type === 'table');
  const row = cell.ancestors.at(-1);
  const [start, end] = [row?.position?.start.offset, row?.position?.end.offset];
  const rows = blocks.flatMap((block) => block.rows ?? []);
  if (blocks.length !== 1 || start === undefined || end === undefined)
    return 'a table and what follows it can not be added at once';
  if (rows.some((cells) => cells.length !== (table?.children[0]?.children.length ?? 0)))
    return 'a column is added to a table in the Markdown';
  if (cell.node !== row?.children.at(-1)) return 'a cell of a Markdown table has one paragraph';
  // Below the header is the line that divides it from the other rows.
  const at = table?.children[0] === row ? endOfLine(text, nextLine(text, end)) : end;
  const lead = styleOf(page).eol + linePrefix(text, start);
  const added = rows.map((cells) => `${lead}| ${cells.join(' | ')} |`).join('');
  return { start: at, end: at, text: added };
}

/** Where the text of a line ends. */
function endOfLine(text: string, offset: number): number {
  const next = nextLine(text, offset);
  const ending = /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, next - 2), next))?.[0] ?? '';
  return next - ending.length;
}
