import { wordAtoms } from '../read/atoms.ts';
import type { WordComment, WordDocument } from '../read/document.ts';
import { shownIn } from './page-line.ts';

/** A comment in the margin, and the heading that it is below; empty if there is none. */
export interface PageComment extends WordComment {
  readonly heading: string;
}

/** The comments of a Word file with their places. */
export function placeComments({ body, comments }: WordDocument): readonly PageComment[] {
  return comments.map((comment) => {
    const before = comment.paragraph === undefined ? [] : body.slice(0, comment.paragraph + 1);
    const heading = before.findLast(({ outline }) => outline !== undefined);
    return { ...comment, heading: heading ? shownIn({ atoms: wordAtoms(heading) }) : '' };
  });
}
