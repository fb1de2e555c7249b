import { repeated } from '../../../files/index.ts';
import { quoted } from '../../format-value.ts';
import { bookmarksOf } from '../links.ts';
import type { WordRule } from '../rule.ts';

/** Finds bookmarks that Word drops or cuts. */
export const bookmarkSound: WordRule = {
  id: 'bookmark-sound',
  severity: 'error',
  summary:
    'The name of a bookmark is a letter, then letters, digits and `_`, 40 at most, and given once.',
  why: 'Word drops or cuts any other name without a word, and all links to it lead nowhere.',
  *check(document) {
    const names = bookmarksOf(document);
    for (const name of new Set(names)) {
      if (/^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name) && name.length <= 40) continue;
      yield {
        message: `Unexpected bookmark ${quoted(name)}, expected up to 40 letters, digits and \`_\``,
        help: 'Give it a short name that begins with a letter, and link to that.',
      };
    }
    for (const name of repeated(names.map((each) => each.toLowerCase())))
      yield {
        message: `Unexpected second bookmark ${quoted(name)}, expected one`,
        help: 'Give one of them another name: Word keeps only the first.',
      };
  },
};
