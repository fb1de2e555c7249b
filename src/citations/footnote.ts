import type { PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Messages } from '../locale/index.ts';
import type { CslItem, CslName } from './csl.ts';

/** With more authors, the first seven are named, as in The Chicago Manual of Style. */
const limits = { authors: 10, named: 7 } as const;

/**
 * The text of a footnote that cites a work, in Markdown on one line: authors, title, where it appeared, when.
 *
 * @param locator the part that is cited, such as `p. 5`
 */
export function toFootnote(item: CslItem, messages: Messages, locator?: string): string {
  const { title, url, container, author } = item;
  const authors = toAuthors(author, messages);
  const children: PhrasingContent[] = [
    ...(authors === '' ? [] : [text(`${ended(authors)} `)]),
    text('"'),
    url === undefined ? text(title) : { type: 'link', url, children: [text(title)] },
    text(/[.?!\u2026]$/.test(title) ? '"' : '."'),
    ...(container === undefined ? [] : [text(' '), emphasis(container)]),
  ];
  const details = [...detailsOf(item, messages), ...(locator === undefined ? [] : [locator])];
  const rest = details.join(', ');
  const lead = rest === '' ? '' : container === undefined ? ' ' : ', ';
  if (container !== undefined || rest !== '') children.push(text(`${lead}${ended(rest)}`));
  return write(children);
}

/** What follows the title and the journal. */
function detailsOf(
  { volume, issue, page, publisher, author, issued, container }: CslItem,
  messages: Messages,
): readonly string[] {
  const isAuthor = author.some((name) => 'literal' in name && name.literal === publisher);
  return [
    ...(volume === undefined ? [] : [messages.say('citation.volume', { volume })]),
    ...(issue === undefined ? [] : [messages.say('citation.issue', { issue })]),
    ...(publisher === undefined || isAuthor || publisher === container ? [] : [publisher]),
    ...(issued === undefined ? [] : [messages.date(toDate(issued))]),
    ...(page === undefined ? [] : [toPages(page, messages)]),
  ];
}

/** `p. 5`, or `pp. 5–7`. */
function toPages(pages: string, { say }: Messages): string {
  return say('citation.pages', { pages, count: /^\p{L}*\d+$/u.test(pages) ? 1 : 2 });
}

/** A date as `Messages.date` takes it, such as `2014-06`. */
export function toDate([year = 0, ...rest]: readonly number[]): string {
  const parts = [
    String(year).padStart(4, '0'),
    ...rest.map((part) => String(part).padStart(2, '0')),
  ];
  return parts.join('-');
}

/** `Segal, M., E. Rollins, and K. Hodges`: the first name as lists sort it, the others as people say them. */
function toAuthors(names: readonly CslName[], { list }: Messages): string {
  const shown = names.map((name, index) => {
    if ('literal' in name) return name.literal;
    const { family, given, suffix } = name;
    const parts = index === 0 ? [`${family}, ${given}`] : [`${given} ${family}`];
    return [...parts, ...(suffix === undefined ? [] : [suffix])].join(', ');
  });
  return names.length > limits.authors
    ? `${shown.slice(0, limits.named).join(', ')}, et al.`
    : list(shown);
}

function ended(words: string): string {
  return /\.$/.test(words) ? words : `${words}.`;
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function emphasis(value: string): PhrasingContent {
  return { type: 'emphasis', children: [text(value)] };
}

/** A letter in front keeps signs from being escaped that begin a block only at the start of a line. */
function write(children: readonly PhrasingContent[]): string {
  const options: Options = { emphasis: '*', extensions: [gfmToMarkdown()] };
  const markdown = toMarkdown({ type: 'paragraph', children: [text('x'), ...children] }, options);
  return markdown.trimEnd().slice(1);
}
