import type { Nodes } from 'mdast';
import type { TextRange } from '../model/index.ts';
import { perPage } from './per-page.ts';

/** Elements that represent a character. */
const masked = '\0';

/**
 * The text of a page in which everything but plain text is masked: front matter, code, HTML, addresses, ids of
 * headings and escaped signs. Line ends stay, so offsets and lines are those of the page.
 */
export const maskedText = perPage(({ text, tree }): string => {
  const ranges: TextRange[] = [];
  const visit = (node: Nodes): void => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start !== undefined && end !== undefined)
      ranges.push(...maskedIn(node, { start, end }, text));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  for (const { index } of text.matchAll(/\\[!-/:-@[-`{-~]/g))
    ranges.push({ start: index, end: index + 2 });
  let [result, done] = ['', 0];
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    result += text.slice(done, from) + text.slice(from, end).replace(/[^\r\n]/g, masked);
    done = end;
  }
  return result + text.slice(done);
});

/** The parts of a node that are no plain text. */
function maskedIn(node: Nodes, whole: TextRange, text: string): readonly TextRange[] {
  switch (node.type) {
    case 'yaml':
    case 'html':
    case 'code':
    case 'inlineCode':
    case 'definition':
    case 'footnoteReference':
      return [whole];
    case 'image':
    case 'imageReference':
      return [whole];
    case 'link':
    case 'linkReference': {
      // One without brackets is an address.
      if (text[whole.start] !== '[') return [whole];
      const last = node.children.at(-1)?.position?.end.offset;
      return last === undefined ? [whole] : [{ start: last, end: whole.end }];
    }
    case 'callout': {
      const mark = /^[>\s]*\[![a-z]+\]/i.exec(text.slice(whole.start, whole.end));
      return [{ start: whole.start, end: whole.start + (mark?.[0].length ?? 0) }];
    }
    case 'heading': {
      const last = node.children.at(-1)?.position?.end.offset ?? whole.start;
      return node.data?.anchor === undefined ? [] : [{ start: last, end: whole.end }];
    }
    default:
      return [];
  }
}
