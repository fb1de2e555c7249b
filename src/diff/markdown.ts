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
import {
  countsOf,
  factsLabel,
  howLabels,
  kindLabels,
  pageLabel,
  positionLabel,
  whereLabel,
  type Heading,
} from './labels.ts';
import { fitEntries, type Entry, type Room } from './markdown-room.ts';

/** Longest insertion or deletion, in characters. */
const maxPart = 3_000;

/** Characters of unchanged text to keep on each side of a change. */
const maxSame = 160;

/**
 * A comparison for GitHub, with insertions in `<ins>` and deletions in `<del>`, which it shows underlined
 * and struck through. Text of the content never becomes formatting, HTML, a mention or a command.
 *
 * @param used characters of the room that other text takes
 */
export function toMarkdown(
  change: Change,
  { title, base, head }: Heading,
  room: Room = 'summary',
  used = 0,
): string {
  const beginning = [
    `## ${plain(title)}`,
    `From ${toCode(base)} to ${toCode(head)}.`,
    ...unread(change),
    isEmpty(change) ? 'Nothing changes for readers.' : countTable(change),
    ...facts(change),
  ].join('\n\n');
  const entries = [...change.pages.flatMap(pageEntries), ...change.items.map(itemEntry)];
  return withoutCommands(`${fitEntries(beginning, entries, room, used)}\n`);
}

function facts(change: Change): string[] {
  const label = factsLabel(change);
  return label === '' ? [] : [label];
}

function countTable(change: Change): string {
  const rows = countsOf(change).map(
    ({ kind, added, removed, changed }) =>
      `| ${[kindLabels[kind], added || '', removed || '', changed || ''].join(' | ')} |`,
  );
  return ['| | Added | Removed | Changed |', '| :-- | --: | --: | --: |', ...rows].join('\n');
}

/** What could not be compared: ten files, and the number of others. */
function unread({ unread: files }: Change): string[] {
  if (files.length === 0) return [];
  const lines = files
    .slice(0, 10)
    .map(
      ({ side, file, reason }) =>
        `- ${toCode(file)} ${side === 'base' ? 'before' : 'after'} the change: ${toMessage(reason)}`,
    );
  const left = files.length - lines.length;
  return [
    'Left out because of errors:',
    [...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
  ];
}

function pageEntries(page: PageChange): Entry[] {
  const path = [page.before, page.id].flatMap((id) => (id === undefined ? [] : [toCode(id)]));
  const group = `${pageLabel(page)}: ${plain(page.title)} (${path.join(' → ')})`;
  const entry = (text: string, position = ''): Entry => ({
    section: kindLabels.page,
    group,
    position,
    text,
  });
  const all = [
    ...page.fields.map((field) => entry(toField(field))),
    ...page.passages.map((passage) =>
      entry(
        `> ${leads[passage.kind]}${marked(passage.parts, passage.how === 'changed')}`,
        // A new page is complete, with its own headings.
        page.how === 'added' ? '' : plain(positionLabel(passage)),
      ),
    ),
  ];
  return all.length > 0 ? all : [entry('')];
}

/** What a passage is, where that does not show. */
const leads = {
  heading: '**Heading:** ',
  paragraph: '',
  item: '• ',
  row: '**Row:** ',
  quote: '**Quotation:** ',
  callout: '**Callout:** ',
  term: '**Term:** ',
  definition: '**Definition:** ',
  summary: '**Summary:** ',
  code: '**Code:** ',
} as const satisfies Record<Passage['kind'], string>;

function itemEntry({ kind, how, id, name, where, fields, uses = [] }: ItemChange): Entry {
  const isNamed = kind === 'footnote' || kind === 'image' || kind === 'attachment';
  const shown = isNamed ? '' : ` (${toCode(id)})`;
  const on = kind === 'step' || where.length === 0 ? '' : `, ${plain(whereLabel(where))}`;
  const lines = [
    `- **${howLabels[how]}**: ${plain(name)}${shown}${on}`,
    ...fields.map((field) => `  ${toField(field)}`),
    ...uses.map(
      ({ page, title, parts }) => `  - ${plain(title)} (${toCode(page)}): “${marked(parts, true)}”`,
    ),
  ];
  return { section: kindLabels[kind], group: '', position: '', text: lines.join('\n') };
}

function toField({ name, parts }: Field): string {
  return `- ${plain(name)}: ${marked(parts, true)}`;
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

/** Unchanged text without what is far from a change, cut between words. */
function shortened(text: string, isAfterChange: boolean, isBeforeChange: boolean): string {
  const sides = Number(isAfterChange) + Number(isBeforeChange);
  if (text.length <= maxSame * Math.max(1, sides) + 20) return text;
  const start = isAfterChange ? text.slice(0, maxSame).replace(/\S*$/, '') : '';
  const end = isBeforeChange ? text.slice(-maxSame).replace(/^\S*/, '') : '';
  return `${start}…${end}`;
}

function inline(text: string): string {
  return escapeMarkdown(printable(text));
}

function plain(text: string): string {
  return inline(text.trim().replace(/\s+/g, ' '));
}
