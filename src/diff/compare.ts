import { cut, printable, type Corpus } from '../model/index.ts';
import { itemKinds, type Change, type ItemChange, type Unread } from './change.ts';
import { footnoteChanges } from './footnotes.ts';
import { itemChanges } from './registry-changes.ts';
import { placesOf } from './navigation.ts';
import { pageChange, pagePairs, type Comparison } from './pages.ts';
import { renamedPages } from './renamed.ts';

/** Characters of a name, a title or a reason. */
const maxName = 500;

/**
 * What readers of the outputs see otherwise after a change. What cannot be read on one side is left out
 * and named, rather than told as gone.
 */
export function compare(before: Corpus, after: Corpus): Change {
  const unread = [...unreadIn(before, 'base'), ...unreadIn(after, 'head')];
  const isUnread = (side: Unread['side'], file: string): boolean =>
    unread.some((each) => each.side === side && each.file === file);
  const isSiteRead = !isUnread('base', 'site.yaml') && !isUnread('head', 'site.yaml');
  const renamed = renamedPages(before, after);
  const nameOf = (id: string): string => renamed.get(id) ?? id;
  const placeFields = isSiteRead ? placesOf(before, after, nameOf) : undefined;
  const comparison: Comparison = { before, after, renamed, placeFields };
  const pairs = pagePairs(comparison);
  const items = [
    ...pairs.flatMap((pair) => footnoteChanges(pair, comparison)),
    ...itemChanges(comparison, isUnread),
  ];
  return {
    pages: pairs
      .flatMap((pair) => pageChange(pair, comparison))
      .map((page) => ({ ...page, title: nameIn(page.title) })),
    items: itemKinds.flatMap((kind) => items.filter((item) => item.kind === kind).map(toShort)),
    unread,
  };
}

function toShort(item: ItemChange): ItemChange {
  return {
    ...item,
    id: nameIn(item.id),
    name: nameIn(item.name),
    where: item.where.map(nameIn),
    fields: item.fields.map((field) => ({ ...field, name: nameIn(field.name) })),
  };
}

function nameIn(text: string): string {
  return cut(text, maxName);
}

/** The files with an error in them that keeps something of theirs out of the corpus. */
function unreadIn(corpus: Corpus, side: Unread['side']): Unread[] {
  // A folder that was not there at all says nothing wrong.
  if (corpus.known.pages.ids.length === 0) return [];
  const errors = corpus.findings.filter(({ severity }) => severity === 'error');
  return [...new Map(errors.reverse().map((error) => [error.file, error])).values()]
    .reverse()
    .map(({ file, message }) => ({
      side,
      file: nameIn(file),
      reason: nameIn(printable(message)),
    }));
}
