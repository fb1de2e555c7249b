import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import type { PageMeta } from '../../schemas/index.ts';
import {
  report,
  toAnchors,
  toLinks,
  type DataSource,
  type Problem,
  type Source,
} from '../model/index.ts';
import { fileReadable } from './files.ts';
import { tooDeep, tooMuch } from './limits.ts';
import { toMeta } from './front-matter.ts';
import { readYaml, schemaRule } from './yaml.ts';

/** A page's file, taken apart. */
export interface ParsedPage {
  readonly source: Source;
  /** Absent where the front matter is wrong; its problems are on the file. */
  readonly front?: { readonly meta: PageMeta; readonly placeOf: DataSource['placeOf'] };
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** Parses Markdown as every page of the content is parsed: CommonMark, GFM and front matter. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/**
 * Takes a page apart. Never throws: what cannot be parsed is a message on the file, and undefined
 * comes back.
 *
 * @param id the page's path from the content folder
 */
export function toParsedPage(file: VFile, id: string): ParsedPage | undefined {
  const text = String(file.value);
  const excess = tooMuch(text);
  if (excess) return refuse(file, excess);
  let tree: Root;
  try {
    tree = parseMarkdown(text);
  } catch {
    return refuse(file, {
      reason: 'Unexpected Markdown that cannot be parsed, expected a page',
      place: { line: 1, column: 1 },
      note: 'Undo the last change to this page, and make it again in smaller parts.',
    });
  }
  const depth = tooDeep(tree);
  if (depth) return refuse(file, depth);
  if (tree.children[0]?.type !== 'yaml' && isFrontLost(text)) {
    report(file, schemaRule, lostFront(text));
    return undefined;
  }
  const source = { id, file, tree, anchors: toAnchors(tree), links: toLinks(tree, id) };
  const front = toFront(file, tree);
  return front ? { source, front } : { source };
}

function refuse(file: VFile, problem: Parameters<typeof report>[2]): undefined {
  report(file, fileReadable, problem);
  return undefined;
}

/**
 * Whether a page begins with keys of front matter that Markdown does not see as such: then it would take
 * them for text, and every rule would find fault with it.
 */
function isFrontLost(text: string): boolean {
  const begin = text.split(/\r\n|\n|\r/, 12);
  return begin.some((line) => /^\s*(?:title|kind|description|reviewed)[ \t]*:/.test(line));
}

function lostFront(text: string): Problem {
  const isOpen = /^---[ \t]*(?:\r\n|\n|\r)/.test(text);
  return {
    reason: isOpen
      ? 'Unexpected front matter without an end, expected a line of `---` after its last key'
      : noFront,
    place: { line: 1, column: 1 },
    note: isOpen
      ? 'Write `---`, exactly three, on a line of its own between the last key and the text.'
      : 'Begin the first line of the page with `---`, exactly three, before the first key.',
  };
}

const noFront = 'Unexpected start of the page, expected front matter between two lines of `---`';

function toFront(file: VFile, tree: Root): ParsedPage['front'] {
  const node = tree.children[0];
  if (node?.type !== 'yaml') {
    report(file, schemaRule, {
      reason: noFront,
      place: { line: 1, column: 1 },
      note: 'Begin the page with `---`, then `title:`, `kind:` and the other keys, then `---` again.',
    });
    return undefined;
  }
  const text = String(file.value);
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0;
  const end = node.position?.end.offset ?? text.length;
  const data = readYaml(file, text.slice(opening, end).replace(/---[ \t]*$/, ''), {
    lines: 1,
    offset: opening,
  });
  if (data.value === undefined) return undefined;
  const meta = toMeta(data);
  return meta && { meta, placeOf: data.placeOf };
}
