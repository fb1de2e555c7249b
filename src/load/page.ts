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
import { isFrontLost, lostFront } from './lost-front-matter.ts';
import { namedByTitle, type Registered } from './named-by-title.ts';
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
 * @param registered what front matter can refer to
 * @param cache keeps trees between runs
 */
export async function toParsedPage(
  id: string,
  text: string,
  registered: Registered,
  cache: Cache,
): Promise<ParsedPage> {
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
  const { front, problems } = data
    ? await toFront(data, registered, cache)
    : { problems: [missing] };
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

const noFront: Problem = {
  message: 'The page has no front matter',
  place: { line: 1, column: 1 },
  help: 'Copy the lines from `---` to `---` at the top of a similar page, and change what they say: `title:`, `kind:`, `description:`, `reviewed:` and the others, each on its own line.',
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

/** Problems with front matter; those of names in place of ids say which id. */
function named(
  problems: readonly Problem[],
  data: Data,
  registered: Registered,
): readonly Problem[] {
  if (problems.length === 0) return problems;
  const better = namedByTitle(data, registered);
  const at = ({ place }: Problem): unknown =>
    place && 'start' in place ? place.start.offset : undefined;
  return [...problems.filter((each) => !better.some((other) => at(other) === at(each))), ...better];
}

/** The front matter where it is valid; else what is wrong with it. */
async function toFront(
  data: Data,
  registered: Registered,
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
    problems: [...data.problems, ...named(problems, data, registered)],
  };
}
