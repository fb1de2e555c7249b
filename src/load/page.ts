import type { Root } from 'mdast';
import type { PageMeta } from '../../schemas/index.ts';
import {
  cacheKey,
  keptIn,
  LostBytes,
  numberNotes,
  anchorIdsIn,
  toFinding,
  type Cache,
  type DataSource,
  type Finding,
  type Problem,
  type Source,
} from '../model/index.ts';
import { fileReadable } from './folder.ts';
import { conflictIn } from './merge-conflict.ts';
import { tooDeep, tooMuch } from './limits.ts';
import { isFrontLost, lostFront } from './lost-front-matter.ts';
import { toMemory, type Memory } from './memory.ts';
import { namedByTitle, type Registered } from './named-by-title.ts';
import type { Validated } from './validate.ts';
import { noFrontMatter } from './no-front-matter.ts';
import { packTree } from './pack-tree.ts';
import { toSource } from './source.ts';
import { readYaml, readYamlLater, schemaRule, type Data } from './yaml.ts';

/** A page's file, parsed. */
export interface ParsedPage {
  /** Absent if the file could not be parsed. */
  readonly source?: Source;
  /** Absent if the front matter is wrong. */
  readonly front?: Front | undefined;
  /** How many footnotes the page cites. */
  readonly noteCount: number;
  /** Holds what is made of its tree. */
  readonly memory: Memory;
  readonly findings: readonly Finding[];
}

/** What the reading of a page depends on besides its text. */
interface FolderFacts {
  /** Whether the content has so many pages that their trees are let go of. */
  readonly isLarge: boolean;
  /** The most lines of a page. */
  readonly pageLines: number;
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
 * @param folder facts about the whole content
 */
export async function toParsedPage(
  id: string,
  text: string,
  registered: Registered,
  cache: Cache,
  { isLarge, pageLines }: FolderFacts,
): Promise<ParsedPage> {
  const key = cacheKey('shape', [pageLines, text]);
  // Set below.
  const known = knownPage(id, text, cache.get(key) as Shape | undefined, cache, isLarge);
  if (known) return known;
  const { shape, tree } = await parse(text, pageLines, cache);
  if ('refusal' in shape) {
    cache.set(key, shape);
    return toRefusedPage(id, shape);
  }
  const data = shape.front && (await readYaml(id, text, cache, shape.front));
  const { front, problems } = data
    ? await toFront(data, registered, cache)
    : { problems: [noFrontMatter(text, tree)] };
  // Problems depend on more than the text.
  cache.set(key, { ...shape, ...(front && problems.length === 0 && { meta: front.meta }) });
  const { anchorIds, noteCount } = shape;
  const memory = toMemory();
  const own = isLarge ? packTree(tree) : () => tree;
  const kept = { isLetGo: isLarge, memory };
  const source = toSource(id, text, { ...kept, tree: own, anchorIds, front: data });
  const findings = problems.map((each) => toFinding(id, schemaRule, each));
  return { source, front, noteCount, memory, findings };
}

/** A page that was parsed by an earlier run; its tree and its front matter are read when they are asked for. */
function knownPage(
  id: string,
  text: string,
  shape: Shape | undefined,
  cache: Cache,
  isLarge: boolean,
): ParsedPage | undefined {
  if (!shape) return undefined;
  if ('refusal' in shape) return toRefusedPage(id, shape);
  const treeKey = cacheKey('tree', text);
  const { front: range, meta, anchorIds, noteCount } = shape;
  const front = range && meta && readYamlLater(id, text, cache, range);
  if (!front || !cache.has(treeKey)) return undefined;
  const tree = (): Root => readTree(id, treeKey, cache);
  const memory = toMemory();
  const source = toSource(id, text, { tree, isLetGo: isLarge, memory, anchorIds, front });
  return { source, front: { meta, placeOf: front.placeOf }, noteCount, memory, findings: [] };
}

function toRefusedPage(id: string, { refusal, isSchema }: Refused): ParsedPage {
  const owner = isSchema ? schemaRule : fileReadable;
  return { noteCount: 0, memory: toMemory(), findings: [toFinding(id, owner, refusal)] };
}

/** What is known about a text without parsing it. */
type Shape = Parsed | Refused;

interface Parsed {
  /** Where the front matter is: offsets; absent if there is none. */
  readonly front?: readonly [start: number, end: number];
  readonly anchorIds: readonly string[];
  readonly noteCount: number;
  /** The front matter, where nothing is wrong with it. */
  readonly meta?: PageMeta;
}

/** A text that is no page. */
interface Refused {
  readonly refusal: Problem;
  /** Whether its front matter is at fault. */
  readonly isSchema: boolean;
}

/** The shape of a text and its tree. */
async function parse(
  text: string,
  pageLines: number,
  cache: Cache,
): Promise<{ readonly shape: Shape; readonly tree: Root }> {
  const excess = tooMuch(text, pageLines) ?? conflictIn(text);
  if (excess) return { shape: toRefused(excess), tree: noTree };
  const key = cacheKey('tree', text);
  const tree = (cache.get(key) as Root | undefined) ?? (await treeOf(text)); // set below
  if (!tree) return { shape: toRefused(unparsable), tree: noTree };
  cache.set(key, tree);
  return { shape: toShape(text, tree), tree };
}

/** @throws LostBytes if the cache no longer has it */
function readTree(id: string, key: string, cache: Cache): Root {
  const tree = cache.get(key) as Root | undefined; // set above
  if (!tree) throw new LostBytes(id);
  return tree;
}

function toShape(text: string, tree: Root): Shape {
  const depth = tooDeep(tree);
  if (depth) return toRefused(depth);
  const [node] = tree.children;
  if (node?.type !== 'yaml' && isFrontLost(text)) return toRefused(lostFront(text), true);
  return {
    ...(node?.type === 'yaml' && { front: frontIn(text, node.position?.end.offset) }),
    anchorIds: anchorIdsIn(tree),
    noteCount: numberNotes(tree, 1).length,
  };
}

function toRefused(refusal: Problem, isSchema = false): Refused {
  return { refusal, isSchema };
}

const noTree: Root = { type: 'root', children: [] };

const unparsable: Problem = {
  message: "This page can't be parsed as Markdown",
  place: { line: 1, column: 1 },
  help: 'Undo the last change to this page, then make it again in smaller steps.',
};

/** The tree of a text; undefined if the parser gives up. It takes time to load. */
async function treeOf(text: string): Promise<Root | undefined> {
  const { parseMarkdown } = await import('./markdown.ts');
  try {
    return parseMarkdown(text);
  } catch {
    return undefined;
  }
}

/** Where the YAML between the lines `---` is. */
function frontIn(text: string, closing: number | undefined): readonly [number, number] {
  const start = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0;
  const closed = text.slice(0, closing);
  return [start, closed.length - (/---[ \t]*$/.exec(closed)?.[0].length ?? 0)];
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
