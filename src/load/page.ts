import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { pageMeta, type PageMeta } from '../../schemas/index.ts';
import {
  report,
  suggest,
  toAnchors,
  toLinks,
  type DataSource,
  type Source,
} from '../model/index.ts';
import { fileReadable } from './files.ts';
import { tooDeep, tooMuch } from './limits.ts';
import { toProblems, toShape } from './shape.ts';
import { readYaml, schemaRule, type Data } from './yaml.ts';

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
  const source = { id, file, tree, anchors: toAnchors(tree), links: toLinks(tree, id) };
  const front = toFront(file, tree);
  return front ? { source, front } : { source };
}

function refuse(file: VFile, problem: Parameters<typeof report>[2]): undefined {
  report(file, fileReadable, problem);
  return undefined;
}

function toFront(file: VFile, tree: Root): ParsedPage['front'] {
  const node = tree.children[0];
  if (node?.type !== 'yaml') {
    report(file, schemaRule, {
      reason: 'Unexpected start of the page, expected front matter between two lines of `---`',
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

/**
 * Front matter whose `kind` is wrong is held against the kind it was probably meant to be as well,
 * so that its other problems are found in the same run.
 */
function toMeta(data: Data): PageMeta | undefined {
  const meta = toShape(pageMeta, data);
  const value = data.value as { kind?: unknown };
  const kinds = pageMeta.options.map((option) => option.shape.kind.value);
  if (meta || typeof data.value !== 'object' || data.value === null || Array.isArray(data.value))
    return meta;
  if (kinds.some((kind) => kind === value.kind)) return undefined;
  const meant = typeof value.kind === 'string' ? suggest(value.kind, kinds) : undefined;
  const result = pageMeta.safeParse({ ...value, kind: meant ?? 'pathway' });
  const issues = (result.error?.issues ?? []).filter(
    (issue) => meant !== undefined || issue.code !== 'unrecognized_keys',
  );
  for (const problem of toProblems(pageMeta, data, [], issues))
    report(data.file, schemaRule, problem);
  return undefined;
}
