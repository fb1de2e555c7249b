import { toString } from 'mdast-util-to-string';
import type { Source } from '../../model/index.ts';
import { convertMarkup, type Converted } from './convert-markup.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeadings, type HeadingReading } from './headings.ts';
import type { Acronyms } from './markup/abbreviations.ts';
import type { ConversionLog } from './conversion-log.ts';
import type { ForeignSettings } from './settings.ts';
import type { Tool } from './tools.ts';

/** A page of another tool, with its own markup in our Markdown; links and HTML are still those of the tool. */
export interface ForeignPage {
  /** Its file, from the imported folder. */
  readonly file: string;
  /** Its path as a page of the content. */
  readonly path: string;
  readonly front: FrontValues;
  readonly body: Converted;
  /** Undefined if the text can't be read as Markdown. */
  readonly source: Source | undefined;
  readonly headings: HeadingReading | undefined;
  readonly log: ConversionLog;
}

/** What front matter says that a page or the navigation can say. */
interface FrontValues {
  readonly title: string | undefined;
  readonly label: string | undefined;
  readonly description: string | undefined;
  readonly position: number | undefined;
  /** The day of its last review. */
  readonly reviewed: string | undefined;
  /** Addresses of the page on its site. */
  readonly addresses: readonly string[];
  /** Former addresses. */
  readonly former: readonly string[];
  readonly isDraft: boolean;
  /** Keys that have no place in our front matter, with their lines. */
  readonly others: readonly (readonly [key: string, line: number])[];
}

const keys = {
  title: ['title'],
  label: ['sidebar_label', 'linkTitle', 'nav_title', 'menu_title'],
  description: ['description', 'summary', 'excerpt', 'subtitle'],
  position: ['sidebar_position', 'weight', 'nav_order', 'order', 'position'],
  reviewed: ['reviewed', 'last_reviewed_on', 'last_reviewed', 'last_verified'],
  addresses: ['permalink', 'slug', 'url', 'id'],
  former: ['redirect_from', 'aliases'],
  draft: ['draft', 'published'],
} as const;

const known: ReadonlySet<string> = new Set(Object.values(keys).flat());

interface Context {
  readonly tool: Tool;
  readonly settings: ForeignSettings;
  readonly acronyms: Acronyms;
  readonly log: ConversionLog;
  /** Reads the text of a page without front matter; undefined if it can't be read. */
  readonly readPage: (id: string, text: string) => Promise<Source | undefined>;
}

export async function readForeignPage(
  file: string,
  path: string,
  text: string,
  { tool, settings, acronyms, log, readPage }: Context,
): Promise<ForeignPage> {
  const { data, lineOf, isUnreadable, body, bodyLine } = readFrontMatter(text);
  if (isUnreadable)
    log.leave(1, 'front matter', 'The front matter can’t be read, so it was left out');
  /** A value without the Markdown and the HTML that other tools allow there. */
  const plain = async (value: string | undefined): Promise<string | undefined> => {
    const read = value === undefined ? undefined : await readPage(path, value);
    return read && toString(read.tree, { includeHtml: false }).replace(/\s+/g, ' ').trim();
  };
  const site = { title: settings.title };
  const converted = convertMarkup(body, bodyLine, { tool, log, site, acronyms });
  const source = await readPage(path, converted.text);
  if (!source) log.leave(null, 'page', 'The text can’t be read as Markdown, so it was copied');
  return {
    file,
    path,
    front: {
      title: await plain(textOf(data, keys.title)),
      label: await plain(textOf(data, keys.label)),
      description: await plain(textOf(data, keys.description)),
      position: keys.position.map((key) => data[key]).find((value) => typeof value === 'number'),
      reviewed: dayOf(keys.reviewed.map((key) => data[key]).find((value) => value !== undefined)),
      addresses: keys.addresses.flatMap((key) => textsOf(data[key])),
      former: keys.former.flatMap((key) => textsOf(data[key])),
      isDraft: data['draft'] === true || data['published'] === false,
      others: Object.keys(data).flatMap((key) => (known.has(key) ? [] : [[key, lineOf(key)]])),
    },
    body: converted,
    source,
    headings: source && readHeadings(source.tree, converted.text),
    log,
  };
}

type Data = Readonly<Record<string, unknown>>;

function textOf(data: Data, names: readonly string[]): string | undefined {
  return names.flatMap((name) => textsOf(data[name])).find((text) => text !== '');
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => textsOf(each));
  if (typeof value === 'string' || typeof value === 'number')
    return [String(value).replace(/\s+/g, ' ').trim()];
  return [];
}

function dayOf(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : value;
  return typeof text === 'string' ? /^\d{4}-\d\d-\d\d/.exec(text)?.[0] : undefined;
}
