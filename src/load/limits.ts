import type { Nodes } from 'mdast';
import { sizeBounds } from '../limits/index.ts';
import type { Problem } from '../model/index.ts';

/**
 * What the parser can take: the time of remark-parse grows with the square of the marks in one block,
 * its stack with the nesting (10,000 nested `>` end in a RangeError).
 */
const max = { lineCharacters: 20_000, nesting: 100, marksPerBlock: 2_000 };

const container = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))/;
const marks = /[*_[\]`~<|!]/g;

/** The first place where a text exceeds what the parser can take, or has more lines than the content allows. */
export function tooMuch(text: string, maxLines: number): Problem | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > maxLines)
    return {
      message: `This page has ${lines.length} lines; the limit is ${maxLines}`,
      place: { line: maxLines + 1, column: 1 },
      help: `Split the page into several pages${lines.length > sizeBounds.pageLines.most ? '' : `, or write \`pageLines: ${lines.length}\` under \`limits\` in site.yaml`}.`,
    };
  let marksInBlock = 0;
  for (const [index, line] of lines.entries()) {
    const place = { line: index + 1, column: 1 };
    if (line.length > max.lineCharacters)
      return {
        message: `This line has ${line.length} characters; the limit is ${max.lineCharacters}`,
        place,
        help: 'Break the text into paragraphs.',
      };
    if (nestingOf(line) > max.nesting) return nestedTooDeep(place);
    marksInBlock = line.trim() === '' ? 0 : marksInBlock + (line.match(marks)?.length ?? 0);
    if (marksInBlock > max.marksPerBlock)
      return {
        message: `This block has more than ${max.marksPerBlock} marks such as \`*\` and \`[\``,
        place,
        help: 'Put blank lines between paragraphs, and split long tables.',
      };
  }
  return undefined;
}

/** The first node that is nested deeper than a renderer can follow. */
export function tooDeep(tree: Nodes): Problem | undefined {
  const queue: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, depth } = next;
    if (depth > max.nesting) return nestedTooDeep(node.position);
    if ('children' in node)
      for (const child of node.children) queue.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}

function nestedTooDeep(place: Problem['place']): Problem {
  return {
    message: `This text is nested more than ${max.nesting} levels deep`,
    place,
    help: 'Remove some of the `>`, list or emphasis levels.',
  };
}

/** How many quotes and lists a line opens, or how far it is indented. */
function nestingOf(line: string): number {
  let depth = 0;
  let rest = line;
  for (let match = container.exec(rest); match; match = container.exec(rest)) {
    depth += 1;
    rest = rest.slice(match[0].length);
    if (depth > max.nesting) return depth;
  }
  return depth + Math.floor((/^[ \t]*/.exec(line)?.[0].length ?? 0) / 4);
}
