import { posix } from 'node:path';
import type { Corpus } from '../../model/index.ts';
import { toAddedNote } from './added-note.ts';
import { contentStyleOf } from './content-style.ts';
import type { ComparisonContext } from './edit/compare/comparison.ts';
import { urlsOf } from './edit/page-text.ts';
import type { AddedNote } from './edit/unit.ts';
import type { WordDocument } from './read/document.ts';
import { toLines, type BaseMap } from './source/map-base.ts';

/**
 * What the comparison of two files needs to know about the content.
 *
 * @param notes takes the footnotes that are new, by file and id
 */
export function toComparisonContext(
  corpus: Corpus,
  map: BaseMap,
  returned: WordDocument,
  notes: Map<string, AddedNote>,
): ComparisonContext {
  const urls = new Map<string, ReturnType<typeof urlsOf>>();
  const bookmarks = new Set(returned.body.flatMap((paragraph) => paragraph.bookmarks));
  const toContentStyle = contentStyleOf(corpus);
  const toUrl = (link: string, file: string): string | undefined => {
    if (!link.startsWith('#')) return /^(?:https?|mailto|tel):/i.test(link) ? link : undefined;
    const target = map.bookmarks.get(link.slice(1));
    if (!target) return undefined;
    const { page, anchor } = target;
    const fragment = anchor === undefined ? '' : `#${anchor}`;
    if (page.id === file) return fragment || posix.basename(file);
    return posix.relative(posix.dirname(file), page.id) + fragment;
  };
  const context: ComparisonContext = {
    toUrl,
    urlOf: ({ file }, node) => {
      const page = corpus.pages.get(file);
      if (!page) return '';
      const known = urls.get(file) ?? urlsOf(page);
      urls.set(file, known);
      return known(node);
    },
    isSameLink: (before, now) => {
      if (before === undefined || now === undefined) return before === now;
      const areInternal = before.startsWith('#') && now.startsWith('#');
      // Some programs give bookmarks other names.
      if (areInternal) return before === now || !bookmarks.has(before.slice(1));
      return toComparable(before) === toComparable(now);
    },
    toContentStyle,
    isCitedElsewhere: ({ file }, identifier) => {
      const note = corpus.pages.get(file)?.notes.find((each) => each.identifier === identifier);
      return (note?.references.length ?? 0) > 1;
    },
    newNote: (id, file) => {
      const known = notes.get(`${file} ${id}`);
      if (known) return known.identifier;
      const page = corpus.pages.get(file);
      const lines = toLines(returned.notes.get(id) ?? []);
      // A footnote in a footnote has no place.
      const inNote = { ...context, newNote: () => undefined };
      const note = page && toAddedNote(lines, page, notes.values(), inNote);
      if (note) notes.set(`${file} ${id}`, note);
      return note?.identifier;
    },
    textOf: (file) => corpus.pages.get(file)?.text ?? '',
  };
  return context;
}

/** An address in the form that all of its spellings share. */
function toComparable(url: string): string {
  try {
    return decodeURI(new URL(url).href).replace(/\/$/, '');
  } catch {
    return url;
  }
}
