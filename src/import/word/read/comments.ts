import {
  childrenOf,
  descendants,
  relatedParts,
  textIn,
  topOf,
  type Element,
  type Package,
} from '../../../ooxml/index.ts';
import type { WordComment } from './document.ts';

/** The ids of the comments that begin in a paragraph. */
export function commentsIn(paragraph: Element): readonly string[] {
  const marks = descendants(paragraph, 'w:commentRangeStart', 'w:commentReference');
  return marks.map(({ attributes }) => attributes.get('w:id') ?? '');
}

/**
 * Reads the comments of a file.
 *
 * @param words what each is about
 * @param starts the position of the paragraph where each begins
 */
export function readComments(
  { parts, main }: Package,
  words: ReadonlyMap<string, string>,
  starts: ReadonlyMap<string, number>,
): readonly WordComment[] {
  const [part] = relatedParts(parts, main, 'comments');
  return childrenOf(topOf(part), 'w:comment').map((comment) => {
    const id = comment.attributes.get('w:id') ?? '';
    return {
      author: comment.attributes.get('w:author') ?? '',
      date: comment.attributes.get('w:date')?.slice(0, 10),
      text: descendants(comment, 'w:p')
        .map((paragraph) => descendants(paragraph, 'w:t').map(textIn).join(''))
        .filter((text) => text !== '')
        .join('\n'),
      words: words.get(id) ?? '',
      paragraph: starts.get(id),
    };
  });
}
