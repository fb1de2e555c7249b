import type { FootnoteDefinition } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Messages } from '../locale/index.ts';
import { citedTitles } from '../model/index.ts';
import type { CslItem, CslName } from './csl.ts';
import { toDate } from './footnote.ts';

/**
 * The work that a footnote cites, read as `toFootnote` writes it: authors, a title in quotation marks or, where there is
 * none, in italics, then the journal in italics, volume, issue, publisher, date and pages. Undefined for a footnote that
 * names no title, and for one that names several.
 */
export function fromFootnote(
  label: string,
  definition: FootnoteDefinition,
  messages: Messages,
): CslItem | undefined {
  const text = definition.children
    .map((child) => toString(child))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [titled, ...more] = citedTitles(definition);
  if (titled === undefined || more.length > 0) return undefined;
  const at = text.indexOf(titled);
  const before = text
    .slice(0, at)
    .replace(/["\u201c]\s*$/, '')
    .trim();
  const after = text.slice(at + titled.length).replace(/^[.,]?["\u201d]?[.,]?\s*/, '');
  const italics = italicsIn(definition).filter((words) => words !== titled);
  const [container] = italics.filter((words) => after.startsWith(words));
  const details = detailsIn(
    container === undefined ? after : after.slice(container.length),
    messages,
  );
  return {
    id: label,
    type: container === undefined ? 'document' : 'article-journal',
    title: titled.replace(/[.,]$/, ''),
    author: authorsIn(before.replace(/(?<!\b\p{L})\.$|[,:]$/u, ''), messages),
    container,
    url: addressIn(definition),
    ...details,
  };
}

function italicsIn(definition: FootnoteDefinition): readonly string[] {
  const found: string[] = [];
  visit(definition, 'emphasis', (node) => {
    found.push(toString(node));
  });
  return found;
}

function addressIn(definition: FootnoteDefinition): string | undefined {
  let url: string | undefined;
  visit(definition, 'link', (node) => {
    if (/^https?:/i.test(node.url)) url ??= node.url;
  });
  return url;
}

type Details = Pick<CslItem, 'volume' | 'issue' | 'page' | 'issued' | 'publisher'>;

/** What follows the title; words that are none of the others are the publisher. */
function detailsIn(text: string, messages: Messages): Details {
  let rest = text;
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (!match) return undefined;
    rest = `${rest.slice(0, match.index)},${rest.slice(match.index + match[0].length)}`;
    return match[1];
  };
  const volume = take(patternOf(messages.say('citation.volume', { volume: '\u0000' })));
  const issue = take(patternOf(messages.say('citation.issue', { issue: '\u0000' })));
  const page = [2, 1]
    .map((count) => take(patternOf(messages.say('citation.pages', { pages: '\u0000', count }))))
    .find((found) => found !== undefined);
  const issued = dateIn(rest, messages);
  if (issued) rest = rest.replace(messages.date(toDate(issued)), ',');
  const publisher = rest
    .split(/(?:\s*,\s*)+/)
    .map((part) => part.trim())
    // What begins with a period is a sentence of its own, such as "See https://example.org".
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !part.startsWith('.'))
    .join(', ')
    .replace(/(?<!\b\p{L})\.$/u, '');
  return { volume, issue, page, issued, publisher: publisher === '' ? undefined : publisher };
}

/** A template with a value in it, such as `vol. 4`, wherever it stands between commas. */
function patternOf(template: string): RegExp {
  const [before = '', after = ''] = template
    .split('\u0000')
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}([^\\s,]+?)${after}(?=[,.]|$)`, 'u');
}

/** A date in the words of the language, as precise as it is there. */
function dateIn(text: string, { date }: Messages): readonly number[] | undefined {
  const [found] = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.exec(text) ?? [];
  if (found === undefined) return undefined;
  const year = Number(found);
  const months = Array.from({ length: 12 }, (_, index) => [year, index + 1]);
  const days = months.flatMap((month) =>
    Array.from({ length: 31 }, (_, day) => [...month, day + 1]),
  );
  const isThere = (parts: readonly number[]): boolean =>
    isDate(parts) && text.includes(date(toDate(parts)));
  // The longest first: "June 15, 2014" has no "June 2014", but other languages put the day elsewhere.
  return (
    days.findLast(isThere) ?? months.findLast(isThere) ?? (isThere([year]) ? [year] : undefined)
  );
}

function isDate([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** Endings of companies that follow a comma as first names do. */
const companies = /^(?:Inc|LLC|LLP|Ltd|Co|Corp|GmbH|AG|PC)\.?$/i;

/** The first author as `Family, Given`, the others as `Given Family`; anything else is one organization. */
function authorsIn(text: string, { list }: Messages): readonly CslName[] {
  if (text === '') return [];
  const [, and = ' '] = /^a(.*)b$/.exec(list(['a', 'b'])) ?? [];
  const lastAnd = text.lastIndexOf(and.trim() === ',' ? ', ' : and);
  const parts = (lastAnd < 0 ? [text] : [text.slice(0, lastAnd), text.slice(lastAnd + and.length)])
    .flatMap((part) => part.split(/,\s*/))
    .filter((part) => part !== '');
  const [family, given, ...others] = parts;
  const isPerson =
    family !== undefined &&
    given !== undefined &&
    isName(family) &&
    isName(given) &&
    !companies.test(given) &&
    others.every((other) => isName(other) && /\s/.test(other));
  if (!isPerson) return [{ literal: text }];
  return [
    { family, given },
    ...others.map((other) => {
      const [, first = '', last = ''] = /^(.*?)\s+((?:\p{Ll}+\s+)*\S+)$/u.exec(other) ?? [];
      return { family: last, given: first };
    }),
  ];
}

/** Up to six words in upper case, or the small ones of names such as "van der". */
function isName(words: string): boolean {
  const all = words.split(' ');
  return (
    all.length <= 6 &&
    all.every((word) => /^(?:\p{Lu}|(?:van|von|de|der|den|la|le|di|da)$)/u.test(word))
  );
}
