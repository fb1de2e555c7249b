import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { PageMeta } from '../../schemas/index.ts';
import {
  keptIn,
  report,
  toAnchors,
  toLinks,
  type Cache,
  type DataSource,
  type Problem,
  type Source,
} from '../model/index.ts';
import { fileReadable } from './files.ts';
import { conflictIn } from './merge-conflict.ts';
import { tooDeep, tooMuch } from './limits.ts';
import { readYaml, schemaRule } from './yaml.ts';

/** A page's file, taken apart. */
export interface ParsedPage {
  readonly source: Source;
  /** Absent where the front matter is wrong; its problems are on the file. */
  readonly front?: { readonly meta: PageMeta; readonly placeOf: DataSource['placeOf'] };
}

/**
 * Takes a page apart. Never throws: what cannot be parsed is a message on the file, and undefined
 * comes back.
 *
 * @param id the page's path from the content folder
 * @param cache keeps trees between runs
 */
export async function toParsedPage(
  file: VFile,
  id: string,
  cache: Cache,
): Promise<ParsedPage | undefined> {
  const text = String(file.value);
  const excess = tooMuch(text) ?? conflictIn(text);
  if (excess) return refuse(file, excess);
  const tree = await treeOf(text, cache);
  if (!tree)
    return refuse(file, {
      reason: 'Unexpected Markdown that cannot be parsed, expected a page',
      place: { line: 1, column: 1 },
      note: 'Undo the last change to this page, and make it again in smaller parts.',
    });
  const depth = tooDeep(tree);
  if (depth) return refuse(file, depth);
  if (tree.children[0]?.type !== 'yaml' && isFrontLost(text)) {
    report(file, schemaRule, lostFront(text));
    return undefined;
  }
  const source = { id, file, tree, anchors: toAnchors(tree), links: toLinks(tree, id) };
  const front = await toFront(file, tree, cache);
  return front ? { source, front } : { source };
}

/** The tree of a text; undefined where the parser gives up. It takes time to load, so a cache helps. */
async function treeOf(text: string, cache: Cache): Promise<Root | undefined> {
  const make = async (): Promise<Root | undefined> => {
    const { parseMarkdown } = await import('./markdown.ts');
    try {
      return parseMarkdown(text);
    } catch {
      return undefined;
    }
  };
  return keptIn(cache, { kind: 'tree', from: text, make });
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

async function toFront(file: VFile, tree: Root, cache: Cache): Promise<ParsedPage['front']> {
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
  const yaml = text.slice(opening, end).replace(/---[ \t]*$/, '');
  const data = await readYaml(file, yaml, cache, opening);
  if (data.value === undefined) return undefined;
  const make = async (): Promise<PageMeta | undefined> => {
    const { toMeta } = await import('./front-matter.ts');
    return toMeta(data);
  };
  const meta = await keptIn(cache, { kind: 'meta', from: yaml, make });
  return meta && { meta, placeOf: data.placeOf };
}
