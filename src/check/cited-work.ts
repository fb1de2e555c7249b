import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import {
  addressKey,
  citedTitles,
  titleKey,
  type Note,
  type Place,
  type Source,
} from '../model/index.ts';

/** An address of a footnote, with its form to compare. */
interface CitedAddress {
  readonly url: string;
  readonly key: string;
  readonly place: Place | undefined;
}

/** A work as a footnote cites it, with forms to compare. */
export interface CitedWork {
  /** The path of its page. */
  readonly file: string;
  readonly label: string;
  readonly place: Place | undefined;
  /** The text of the footnote on one line, without addresses. */
  readonly text: string;
  readonly textKey: string;
  /** The titles in quotation marks or, where there are none, in italics. */
  readonly titles: readonly string[];
  readonly titleKeys: readonly string[];
  readonly years: readonly string[];
  readonly addresses: readonly CitedAddress[];
  /** Which part of the work is cited, such as its chapter; empty for the whole. */
  readonly part: string;
}

export function toCitedWork(source: Source, { definition, identifier }: Note): CitedWork {
  const addresses: CitedAddress[] = [];
  visit(definition, (node) => {
    if (node.type === 'link' && /^https?:/i.test(node.url))
      addresses.push({ url: node.url, key: addressKey(node.url), place: node.position });
  });
  const text = definition.children
    .map((child) => toString(child))
    .join(' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const titles = citedTitles(definition);
  const years = [...text.matchAll(/(?<![\p{L}\p{N}])(?:19|20)\d\d(?![\p{L}\p{N}])/gu)];
  return {
    file: source.id,
    label: definition.label ?? identifier,
    place: definition.position,
    text,
    textKey: titleKey(text),
    titles,
    titleKeys: titles.map(titleKey),
    years: years.map(([year]) => year),
    addresses,
    part: partOf(text),
  };
}

/** Whether two titles are the same, or one is the part of the other before or after a colon. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [titleKey(one), titleKey(other)];
  if (a === b) return a !== '';
  const [short, long] = a.length < b.length ? [a, other] : [b, one];
  // Two words or less are part of many titles.
  return short.split(' ').length > 2 && long.split(':').map(titleKey).includes(short);
}

const locator =
  /(?:^|[\s,(])(?:pp?\.|pages?|chapters?|ch\.|parts?|sections?|sec\.|exhibits?|tables?|figures?|vol\.|no\.|appendix)\s*([\da-z][\w.\u2013-]*)/gi;

/** The part of a work that a text cites, such as its chapter. */
function partOf(text: string): string {
  return [...text.matchAll(locator)]
    .filter(([, name = '']) => /^[\dA-Z]/.test(name))
    .map(([words]) => titleKey(words))
    .join();
}
