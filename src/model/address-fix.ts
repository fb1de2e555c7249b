import type { Source } from './corpus.ts';
import type { PageLink } from './links.ts';
import type { Edit } from './finding.ts';

/**
 * The edit that changes the address of a link and keeps its text and title; of an address that is written as it is,
 * the edit that replaces it. None if the tree has no positions, or if the address does not occur exactly once in
 * the link's source (because of entities or backslashes), or where the new one would need escaping.
 */
export function addressFix(
  { text }: Source,
  { node, url }: Pick<PageLink, 'node' | 'url'>,
  to: string,
): readonly Edit[] | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  if (url === '' || !/^[^\s()<>\\[\]"`|\u0000-\u001f]+$/.test(to) || entity.test(to))
    return undefined;
  const whole = text.slice(start.offset, end.offset);
  if (node.type === 'link' && !whole.startsWith('['))
    return autolinkFix(whole, start.offset, url, to);
  // The text of a link may contain the address as well.
  const textEnd = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = textEnd ?? start.offset;
  const written = text.slice(from, end.offset);
  const places = [...indexesOf(written, url)].filter((at) => {
    const [before, after] = [written.charAt(at - 1), written.charAt(at + url.length)];
    return /^[(<\s]$/.test(before) && /^[)>\s]?$/.test(after);
  });
  const [at] = places;
  if (at === undefined || places.length > 1) return undefined;
  return [{ start: from + at, end: from + at + url.length, text: to }];
}

/** What Markdown would read as a character of another name. */
const entity = /&#?\w+;/;

/** The edit of `<https://example.org>`, or of the address alone, which must not end in a punctuation mark. */
function autolinkFix(
  whole: string,
  start: number,
  url: string,
  to: string,
): readonly Edit[] | undefined {
  const isBare = whole === url;
  if (!isBare && whole !== `<${url}>`) return undefined;
  if (!/^https?:\/\//i.test(to) || (isBare && /[?!.,:*_~;']$/.test(to))) return undefined;
  const from = isBare ? start : start + 1;
  return [{ start: from, end: from + url.length, text: to }];
}

function* indexesOf(text: string, part: string): Iterable<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}
