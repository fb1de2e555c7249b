import type { Root } from 'mdast';
import type { PageMeta } from '../../schemas/index.ts';
import {
  keptIn,
  toFinding,
  type Cache,
  type DataSource,
  type Finding,
  type Problem,
  type Source,
} from '../model/index.ts';
import { fileReadable } from './files.ts';
import { conflictIn } from './merge-conflict.ts';
import { tooDeep, tooMuch } from './limits.ts';
import type { Validated } from './validate.ts';
import { toSource } from './source.ts';
import { readYaml, schemaRule, type Data } from './yaml.ts';

/** A page's file, parsed. */
export interface ParsedPage {
  /** Absent if the file could not be parsed. */
  readonly source?: Source;
  /** Absent if the front matter is wrong. */
  readonly front?: Front | undefined;
  readonly findings: readonly Finding[];
}

interface Front {
  readonly meta: PageMeta;
  readonly placeOf: DataSource['placeOf'];
}

/**
 * Parses a page. Never throws: text that cannot be parsed is a finding.
 *
 * @param id the page's path from the content folder
 * @param cache keeps trees between runs
 */
export async function toParsedPage(id: string, text: string, cache: Cache): Promise<ParsedPage> {
  const refuse = (problem: Problem, rule = fileReadable): ParsedPage => ({
    findings: [toFinding(id, rule, problem)],
  });
  const excess = tooMuch(text) ?? conflictIn(text);
  if (excess) return refuse(excess);
  const tree = await treeOf(text, cache);
  if (!tree)
    return refuse({
      message: "This page can't be parsed as Markdown",
      place: { line: 1, column: 1 },
      help: 'Undo the last change to this page, then make it again in smaller steps.',
    });
  const depth = tooDeep(tree);
  if (depth) return refuse(depth);
  if (tree.children[0]?.type !== 'yaml' && isFrontLost(text))
    return refuse(lostFront(text), schemaRule);
  const data = await readFront(id, text, tree, cache);
  const missing = text.trim() === '' ? { ...noFront, message: 'This page is empty' } : noFront;
  const { front, problems } = data ? await toFront(data, cache) : { problems: [missing] };
  const source = toSource(id, text, tree, data);
  return { source, front, findings: problems.map((each) => toFinding(id, schemaRule, each)) };
}

/** The tree of a text; undefined if the parser gives up. It takes time to load, so a cache helps. */
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

/**
 * Whether a page starts with keys of front matter that Markdown does not recognize: it would take them for
 * text, and every rule would report it.
 */
function isFrontLost(text: string): boolean {
  const begin = text.split(/\r\n|\n|\r/, 12);
  return begin.some((line) => /^\s*(?:title|kind|description|reviewed)[ \t]*:/.test(line));
}

function lostFront(text: string): Problem {
  const before = /^\s*[\r\n](?=---[ \t]*[\r\n])/.exec(text)?.[0];
  if (before !== undefined)
    return {
      message: 'There is an empty line before the front matter',
      place: { line: 1, column: 1 },
      help: 'Delete the empty lines above the first `---`.',
    };
  const isOpen = /^---[ \t]*(?:\r\n|\n|\r)/.test(text);
  return {
    message: `The front matter has no ${isOpen ? 'closing' : 'opening'} \`---\` line`,
    place: { line: isOpen ? lastKeyLine(text) + 1 : 1, column: 1 },
    help: isOpen
      ? 'Write `---`, exactly three hyphens, on its own line here, after the last key.'
      : 'Write `---`, exactly three hyphens, as the first line of the page.',
  };
}

/** The last line of front matter that looks like a key, a value below it, or an entry of a list. */
function lastKeyLine(text: string): number {
  const lines = text.split(/\r\n|\n|\r/);
  const after = lines.findIndex(
    (line, index) => index > 0 && !/^(?:\w+[ \t]*:|[ \t]+\S|- )/.test(line),
  );
  return after < 0 ? lines.length : after;
}

const noFront: Problem = {
  message: 'The page has no front matter',
  place: { line: 1, column: 1 },
  help: 'Start the page with `---`, then `title:`, `kind:` and the other keys, then `---` again.',
};

/** The front matter, read as YAML; undefined if there is none. */
async function readFront(
  id: string,
  text: string,
  tree: Root,
  cache: Cache,
): Promise<Data | undefined> {
  const node = tree.children[0];
  if (node?.type !== 'yaml') return undefined;
  const start = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0;
  const closed = text.slice(0, node.position?.end.offset);
  const end = closed.length - (/---[ \t]*$/.exec(closed)?.[0].length ?? 0);
  return readYaml(id, text, cache, [start, end]);
}

/** The front matter where it is valid; else what is wrong with it. */
async function toFront(
  data: Data,
  cache: Cache,
): Promise<{ readonly front?: Front; readonly problems: readonly Problem[] }> {
  if (data.value === undefined) return { problems: data.problems };
  const make = async (): Promise<Validated<PageMeta>> => {
    const { toMeta } = await import('./front-matter.ts');
    return toMeta(data);
  };
  const { text, yaml } = data;
  const from = text.slice(yaml?.start, yaml?.end);
  const { value: meta, problems } = await keptIn(cache, { kind: 'meta', from, make });
  return {
    ...(meta && { front: { meta, placeOf: data.placeOf } }),
    problems: [...data.problems, ...problems],
  };
}
