import { cut, printable, renamedPages, type Corpus } from '../model/index.ts';
import { itemKinds, type Change, type ItemChange, type Unread } from './change.ts';
import { withFactUses } from './fact-uses.ts';
import { footnoteChanges } from './footnote-changes.ts';
import { fileChanges } from './file-changes.ts';
import { menuPositions } from './menu-positions.ts';
import { pageChange, pagePairs, type Comparison } from './pages.ts';
import { registryChanges } from './registry-changes.ts';

/** Characters of a name, a title or a reason. */
const maxName = 500;

/**
 * Compares two corpora by what readers of the outputs see. A file with errors on one side is listed as
 * unread, and is not reported as removed.
 */
export function compare(before: Corpus, after: Corpus): Change {
  const unread = [...unreadIn(before, 'base'), ...unreadIn(after, 'head')];
  const isUnread = (side: Unread['side'], file: string): boolean =>
    unread.some((each) => each.side === side && each.file === file);
  const isSiteRead = !isUnread('base', 'site.yaml') && !isUnread('head', 'site.yaml');
  const renamed = renamedPages(before, after);
  const nameOf = (id: string): string => renamed.get(id) ?? id;
  const positionFields = isSiteRead ? menuPositions(before, after, nameOf) : undefined;
  const comparison: Comparison = { before, after, renamed, positionFields };
  const pairs = pagePairs(comparison);
  const items = [
    ...pairs.flatMap((pair) => footnoteChanges(pair, comparison)),
    ...registryChanges(comparison, isUnread).map((item) => withFactUses(item, pairs)),
    ...fileChanges(before, after),
  ];
  return {
    pages: pairs
      .flatMap((pair) => pageChange(pair, comparison))
      .map((page) => ({ ...page, title: shorten(page.title) })),
    items: itemKinds.flatMap((kind) => items.filter((item) => item.kind === kind).map(toShort)),
    unread,
  };
}

function toShort(item: ItemChange): ItemChange {
  return {
    ...item,
    id: shorten(item.id),
    name: shorten(item.name),
    where: item.where.map(shorten),
    fields: item.fields.map((field) => ({ ...field, name: shorten(field.name) })),
    ...(item.uses && {
      uses: item.uses.map((use) => ({ ...use, title: shorten(use.title) })),
    }),
  };
}

function shorten(text: string): string {
  return cut(text, maxName);
}

/** The files with errors that keep something out of the corpus, each with its first error. */
function unreadIn(corpus: Corpus, side: Unread['side']): Unread[] {
  // A missing folder has an error, too, but is no reason to leave anything out.
  if (corpus.known.pages.ids.length === 0) return [];
  const errors = new Map<string, Unread>();
  for (const { severity, file, message } of corpus.findings)
    if (severity === 'error' && !errors.has(file))
      errors.set(file, { side, file: shorten(file), reason: shorten(printable(message)) });
  return [...errors.values()];
}
