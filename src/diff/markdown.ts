import {
  cut,
  escapeMarkdown,
  printable,
  toCode,
  toMarkdown as toMessage,
  withoutCommands,
} from '../model/index.ts';
import {
  isEmpty,
  type Change,
  type Field,
  type ItemChange,
  type PageChange,
  type Part,
  type Passage,
} from './change.ts';
import { countsOf, names, placeOf, verbOf, verbs, whereText, type Heading } from './labels.ts';

/** Where Markdown goes, and how much fits there. */
const rooms = {
  /** A comment of GitHub holds 65,536 characters; something else may stand in it too. */
  comment: { characters: 60_000, bytes: 240_000 },
  /** GitHub drops the summary of a step of more than 1 MiB as a whole. */
  summary: { characters: 900 * 1024, bytes: 900 * 1024 },
} as const;

export type Room = keyof typeof rooms;

/** Longest run of words of one kind, in characters. */
const maxPart = 3_000;

/** Words that stay the same are left out but for so many characters beside a change. */
const maxSame = 160;

/** One change as it is told, with the headings it stands below. */
interface Entry {
  readonly section: string;
  readonly group: string;
  readonly place: string;
  readonly text: string;
}

/**
 * What changes, for GitHub: what came stands in `<ins>`, what went in `<del>`, which GitHub shows
 * underlined and struck through. Text of the content is never a mark, HTML, a mention or a command.
 *
 * @param used characters that something else takes of the room
 */
export function toMarkdown(
  change: Change,
  { title, base, head }: Heading,
  room: Room = 'summary',
  used = 0,
): string {
  const beginning = `## ${plain(title)}\n\nFrom ${toCode(base)} to ${toCode(head)}.\n\n${unread(change)}`;
  if (isEmpty(change)) return withoutCommands(`${beginning}Nothing that readers see changes.\n`);
  const entries = [
    ...change.pages.flatMap(pageEntries),
    ...change.items.map((item) => itemEntry(item)),
  ];
  const told = fitting(entries, room, used + beginning.length + 1_500);
  return withoutCommands(
    `${beginning}${countTable(change)}${told}`.replace(/\n{3,}/g, '\n\n').replace(/\n+$/, '\n'),
  );
}

/** As many entries as there is room for, each whole, and how many are left. */
function fitting(entries: readonly Entry[], room: Room, used: number): string {
  const { characters, bytes } = rooms[room];
  let text = '';
  let size = used;
  let last: Entry | undefined;
  for (const [index, entry] of entries.entries()) {
    const more = headingsOf(entry, last) + entry.text;
    size += Buffer.byteLength(more);
    const left = entries.length - index;
    if (size > bytes || used + text.length + more.length > characters)
      return `${text}\n... and ${left} more ${left === 1 ? 'change' : 'changes'} for which there is no room.\n`;
    text += more;
    last = entry;
  }
  return text;
}

function headingsOf(entry: Entry, last: Entry | undefined): string {
  const isNew = entry.section !== last?.section;
  const isOther = isNew || entry.group !== last?.group;
  const isSamePlace = !isOther && entry.place === last?.place;
  return [
    isNew ? `\n### ${entry.section}\n` : '',
    isOther ? '\n' : '',
    isOther && entry.group !== '' ? `#### ${entry.group}\n\n` : '',
    isSamePlace || entry.place === '' ? '' : `\n${entry.place}:\n\n`,
    // A quotation stands apart from a list before it.
    entry.text.startsWith('>') ? '\n' : '',
  ].join('');
}

function countTable(change: Change): string {
  const rows = countsOf(change).map(
    ({ kind, added, removed, changed }) =>
      `| ${[names[kind][1], added || '', removed || '', changed || ''].join(' | ')} |\n`,
  );
  return `| | new | gone | changed |\n| :-- | --: | --: | --: |\n${rows.join('')}`;
}

/** What could not be compared: ten files, and how many more. */
function unread({ unread: files }: Change): string {
  if (files.length === 0) return '';
  const lines = files
    .slice(0, 10)
    .map(
      ({ side, file, reason }) =>
        `- ${toCode(file)} ${side === 'base' ? 'before' : 'after'} the change: ${toMessage(reason)}\n`,
    );
  const left = files.length - lines.length;
  return `Left out, because it cannot be read:\n\n${lines.join('')}${left > 0 ? `- and ${left} more\n` : ''}\n`;
}

function pageEntries(page: PageChange): Entry[] {
  const section = names.page[1];
  const path =
    page.before === undefined ? toCode(page.id) : `${toCode(page.before)} → ${toCode(page.id)}`;
  const group = `${verbOf(page)}: ${plain(page.title)} (${path})`;
  const entry = (text: string, place = ''): Entry => ({ section, group, place, text });
  const fields = page.fields.map((field) => entry(toField(field)));
  const passages = page.passages.map((passage) =>
    // An empty line, or the next passage would go on in the same quotation.
    entry(
      `> ${leads[passage.kind]}${marked(passage.parts, passage.how === 'changed')}\n\n`,
      // A new page is read from its beginning, with its own headings.
      page.how === 'added' ? '' : plain(placeOf(passage)),
    ),
  );
  const all = [...fields, ...passages];
  return all.length > 0 ? all : [entry('')];
}

/** What a passage is, where that would not show. */
const leads = {
  heading: '**Heading:** ',
  paragraph: '',
  item: '• ',
  row: '**Row:** ',
  quote: '**Quotation:** ',
  code: '**Code:** ',
} as const satisfies Record<Passage['kind'], string>;

function itemEntry({ kind, how, id, name, where, fields }: ItemChange): Entry {
  const shown = kind === 'footnote' || kind === 'picture' ? '' : ` (${toCode(id)})`;
  const on = kind === 'step' || where.length === 0 ? '' : `, ${plain(whereText(where))}`;
  const lines = fields.map((field) => `  ${toField(field)}`);
  return {
    section: names[kind][1],
    group: '',
    place: '',
    text: `- **${verbs[how]}**: ${plain(name)}${shown}${on}\n${lines.join('')}`,
  };
}

function toField({ name, parts }: Field): string {
  return `- ${plain(name)}: ${marked(parts, true)}\n`;
}

function marked(parts: readonly Part[], isShort: boolean): string {
  return parts
    .map(({ how, text }, index) => {
      if (how === 'same')
        return inline(isShort ? shortened(text, index > 0, index < parts.length - 1) : text);
      const tag = how === 'inserted' ? 'ins' : 'del';
      return `<${tag}>${inline(cut(text, maxPart))}</${tag}>`;
    })
    .join('');
}

/** Leaves out what is far from a change, at whole words. */
function shortened(text: string, isBehind: boolean, isBefore: boolean): string {
  const sides = Number(isBehind) + Number(isBefore);
  if (text.length <= maxSame * Math.max(1, sides) + 20) return text;
  const start = isBehind ? text.slice(0, maxSame).replace(/\S*$/, '') : '';
  const end = isBefore ? text.slice(-maxSame).replace(/^\S*/, '') : '';
  return `${start}…${end}`;
}

function inline(text: string): string {
  return escapeMarkdown(printable(text));
}

function plain(text: string): string {
  return inline(text.trim().replace(/\s+/g, ' '));
}
