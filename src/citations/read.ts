import { definedIn, readItem, type CslItem } from './csl.ts';
import { entriesIn, type Entry } from './entries.ts';
import type { CitationFormat } from './format.ts';
import { latexCommandsIn } from './markup.ts';
import { ownValues, unusedFields } from './raw-fields.ts';

/** A work of a file, with the line that its entry begins in. */
export interface ReadWork {
  readonly item: CslItem;
  readonly line: number;
}

/** Something that could not be taken from a file. */
export interface LeftWork {
  /** In the file; null where it is about the whole. */
  readonly line: number | null;
  readonly message: string;
  readonly help: string | null;
}

/** What a file of works says. */
interface ReadCitations {
  readonly works: readonly ReadWork[];
  readonly left: readonly LeftWork[];
  /**
   * The lines of the entries that have each of the fields that nothing, or not everything, is made of; CSL-JSON calls them
   * keys.
   */
  readonly dropped: ReadonlyMap<string, readonly number[]>;
}

/**
 * Reads the works of a file in the order that they have there. An entry that can't be read, or that has no title, is left.
 *
 * @throws SyntaxError if CSL-JSON is no list of objects
 */
export async function readCitations(text: string, format: CitationFormat): Promise<ReadCitations> {
  const parse = await toParser(format);
  const works: ReadWork[] = [];
  const left: LeftWork[] = [];
  const dropped = new Map<string, readonly number[]>();
  for (const entry of readEntries(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), format)) {
    const { line } = entry;
    const read = readEntry(entry, parse, format);
    if ('message' in read) left.push({ ...read, line });
    else {
      for (const key of read.dropped) dropped.set(key, [...(dropped.get(key) ?? []), line]);
      if (format === 'bibtex') left.push(...latexLeft(read.item, entry));
      if (read.item.title === '')
        left.push({
          line,
          message: `${named(read.item)} has no title`,
          help: 'Give it one in your reference manager, and export it again.',
        });
      else works.push({ item: read.item, line });
    }
  }
  return { works, left, dropped };
}

/** The commands of LaTeX that the library took for text: readers would see them. */
function latexLeft(item: CslItem, { text, line }: Entry): readonly LeftWork[] {
  const shown = [item.title, item.container, item.publisher].join(' ');
  // A backslash of a text is written as a command.
  const own = new Set(latexCommandsIn(text));
  const commands = latexCommandsIn(shown).filter((command) => own.has(command));
  if (commands.length === 0) return [];
  return [
    {
      line,
      message: `${named(item)} has a LaTeX command that can't be read: \`${commands.join('`, `')}\``,
      help: 'Write the character itself in your reference manager, and export the work again.',
    },
  ];
}

/** @throws SyntaxError */
function readEntries(text: string, format: CitationFormat): readonly Entry[] {
  try {
    return entriesIn(text, format);
  } catch (error) {
    throw new SyntaxError(reasonOf(error), { cause: error });
  }
}

type Parse = (text: string) => readonly unknown[];

/** What parses an entry; the library is loaded for the formats that need it. */
async function toParser(format: CitationFormat): Promise<Parse> {
  if (format === 'csl-json') return (text) => [JSON.parse(text)];
  const { parseEntry } = await import('./library.ts');
  return (text) => parseEntry(text, format);
}

function readEntry(
  { text }: Entry,
  parse: Parse,
  format: CitationFormat,
): Pick<ReturnType<typeof readItem>, 'item' | 'dropped'> | Pick<LeftWork, 'message' | 'help'> {
  const help = 'Export it again from your reference manager, or correct it here.';
  try {
    const [value] = parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return withUnused(value, text, format);
    return { message: 'This entry is not a work', help };
  } catch (error) {
    return { message: `This entry can't be read: ${reasonOf(error)}`, help };
  }
}

/** An item, and all that it lacks of the entry: of other formats than CSL-JSON the fields have their own names. */
function withUnused(
  value: object,
  text: string,
  format: CitationFormat,
): Pick<ReturnType<typeof readItem>, 'item' | 'dropped'> {
  const { item, dropped, cut } = readItem({ ...value, ...definedIn(ownValues(text, format)) });
  const unused = format === 'csl-json' ? dropped : unusedFields(text, format);
  return { item, dropped: [...new Set([...unused, ...cut])] };
}

/** Why something can't be read, in the words of the library; it counts lines from the start of the entry. */
function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return reason.replace(/ at line \d+ col \d+:?$/, '');
}

function named({ id }: CslItem): string {
  return id === '' ? 'This entry' : `\`${id}\``;
}
