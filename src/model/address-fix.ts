import type { Source } from './corpus.ts';
import type { PageLink } from './links.ts';
import type { Edit } from './finding.ts';

/**
 * The edit that puts another address in the place of a link's: its text and title stay. None where the
 * tree has no places, where the address is not written out once in the link as it is meant (entities and
 * backslashes), or where the new one would need such a writing.
 */
export function addressFix(
  { text }: Source,
  { node, url }: Pick<PageLink, 'node' | 'url'>,
  to: string,
): readonly Edit[] | undefined {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  if (url === '' || !/^[^\s()<>\\&[\]"'`*_|\u0000-\u001f]+$/.test(to)) return undefined;
  // The text of a link may name the address as well.
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

function* indexesOf(text: string, part: string): Iterable<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}
