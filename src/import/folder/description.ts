import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** What descriptions of pages have, in characters. */
const [shortest, longest] = [50, 160];

/** A description from what front matter says, else from the first paragraph; undefined if neither has the length. */
export function descriptionOf(said: string | undefined, tree: Root): string | undefined {
  const first = tree.children.find(({ type }) => type === 'paragraph');
  return [said, first && toString(first, { includeImageAlt: false, includeHtml: false })]
    .map((text) => (text === undefined ? undefined : fitted(text)))
    .find((text) => text !== undefined);
}

/** So many whole sentences as fit. */
function fitted(text: string): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const ends = [...line.matchAll(/[.!?。！？؟](?=\s|$|[^\x00-\x7f])/g)].map(
    ({ index }) => index + 1,
  );
  const end = [...ends, ...(line.length <= longest ? [line.length] : [])]
    .filter((at) => at >= shortest && at <= longest)
    .at(-1);
  return end === undefined || /^(?::::|!!!|\?\?\?|--8<)|[{}<>]|:$/.test(line.slice(0, end))
    ? undefined
    : line.slice(0, end);
}
