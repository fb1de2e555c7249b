import {
  childOf,
  descendants,
  insertBefore,
  openPackage,
  remove,
  savePackage,
  setChildren,
  topOf,
  type Element,
  type Parts,
} from '../../ooxml/index.ts';
import { adoption } from './adopt.ts';
import { mergeBlocks } from './blocks.ts';
import { addComments } from './comments.ts';
import { addStyles } from './add-styles.ts';
import { listsOf } from './lists.ts';
import type { Merge } from './merge.ts';
import { baseNamesOf, headNames } from './names.ts';
import { mergeNotes, notesIn, notesPath, orderNotes, type NoteUse } from './notes.ts';
import { toBody, lastSection, type SectionPair } from './sections.ts';
import { matchSegments, segmentsOf } from './segments.ts';
import { sideOf } from './side.ts';
import { mergeStories } from './stories.ts';
import { startTracking, type Signature } from './tracking.ts';
import type { Written } from './written.ts';

/** A Word file of the toolkit, a section or a page. */
export interface Edition {
  readonly bytes: Uint8Array;
  /** A name for each of its pages, in order: pages with one name are states of one page. */
  readonly pages: readonly string[];
}

/** A Word file with tracked changes. */
interface Redline {
  readonly bytes: Uint8Array;
  /** Whether there are any. */
  readonly isChanged: boolean;
  /**
   * The pages after which the file begins a section in one edition alone. Word can't track that: the running heads that
   * follow stay as they are if changes are rejected.
   */
  readonly untracked: readonly string[];
  /** The pages that were changed where there can be no comment. */
  readonly uncommented: readonly string[];
}

/** How changes are signed. */
interface Signing {
  /** Who changed a page; what is on no page has no name. */
  readonly signatureOf: (page: string | undefined) => Signature;
  /** Where the change is discussed; the first change of each page gets a comment that leads there. */
  readonly pullRequest?: string;
}

/**
 * Writes a Word file as it is now, with tracked changes against an earlier one. Accepting all of them gives the text of
 * the later file, rejecting all that of the earlier one. Page numbers are those of the later file.
 *
 * @throws LimitError if one is too large; an Error if one is not a Word file
 */
export function redline(base: Edition, head: Edition, signing: Signing): Redline {
  const [from, to] = [openPackage(base.bytes), openPackage(head.bytes)];
  const { parts } = to;
  const [baseBody, body] = [from, to].map(({ main }) => childOf(topOf(main), 'w:body'));
  if (!baseBody || !body) throw new Error('Cannot find the text');
  const notes = {
    base: notesIn(topOf(from.parts.get(notesPath))),
    head: notesIn(topOf(parts.get(notesPath))),
  };
  const segments = matchSegments(segmentsOf(baseBody, base.pages), segmentsOf(body, head.pages));
  const [baseLists, lists] = [listsOf(from.parts), listsOf(parts)];
  const names = baseNamesOf({
    pages: segments.map(({ matches }) => matches),
    baseNotes: notes.base,
    headNotes: notes.head,
    baseLists: baseLists.looks,
    headLists: lists.looks,
    addList: (id) => lists.add(baseLists, id),
  });
  const tracking = startTracking(highestId(parts), {
    ...signing.signatureOf(undefined),
    page: undefined,
  });
  const uses: NoteUse[] = [];
  const baseNoteOf = new Map([...notes.base.keys()].map((id) => [names.note(id), id]));
  let lastNote = Math.max(0, ...[...notes.head.keys()].map(Number));
  let lastDrawing = descendants(body, 'wp:docPr').length;
  const between = (basePath: string, headPath: string): Merge => {
    const one = sideOf(from.parts, basePath, names);
    const other = sideOf(parts, headPath, headNames);
    return {
      base: one,
      head: other,
      names,
      bookmarks: new Map(
        descendants(topOf(from.parts.get(basePath)), 'w:bookmarkStart').map(({ attributes }) => [
          attributes.get('w:id') ?? '',
          attributes.get('w:name') ?? '',
        ]),
      ),
      tracking,
      adopt: adoption(one, other, names, {
        nextBookmark: tracking.nextId,
        nextDrawing: () => String((lastDrawing += 1)),
        addNote: (note) => {
          const id = String((lastNote += 1));
          uses.push({ base: note, head: undefined, id, signature: tracking.signature() });
          return id;
        },
      }),
      onNote: (id) => {
        uses.push({ base: baseNoteOf.get(id), head: id, id, signature: tracking.signature() });
      },
    };
  };
  addStyles(from.parts, parts);
  const merge = between(from.main.path, to.main.path);
  const blocks: Written[] = [];
  for (const { page, matches } of segments) {
    tracking.sign({ ...signing.signatureOf(page), page });
    blocks.push(...mergeBlocks(matches, merge));
  }
  const { elements, pairs, untracked } = toBody(blocks, merge);
  const [baseLast, last] = [lastSection(baseBody), lastSection(body)];
  setChildren(body, last ? [...elements, last] : elements);
  tracking.sign({ ...signing.signatureOf(undefined), page: undefined });
  const lastPair: readonly SectionPair[] = baseLast && last ? [[baseLast, last]] : [];
  mergeStories([...lastPair, ...pairs], merge, between);
  const notesTop = topOf(parts.get(notesPath));
  if (notesTop) {
    mergeNotes(notesTop, uses, notes, between(notesPath, notesPath));
    orderNotes(notesTop, body);
  }
  removeDanglingLinks(body, notesTop);
  const { pullRequest } = signing;
  const document = { main: to.main, body, pages: head.pages };
  const uncommented =
    pullRequest === undefined ? [] : addComments(parts, document, pullRequest, tracking);
  const isChanged = tracking.marks.size > 0;
  return { bytes: savePackage(parts), isChanged, untracked, uncommented };
}

/** The highest number of a bookmark. */
function highestId(parts: Parts): number {
  let highest = 0;
  for (const [path, part] of parts)
    if (/^word\/[^/]+\.xml$/.test(path))
      for (const { attributes } of descendants(topOf(part), 'w:bookmarkStart'))
        highest = Math.max(highest, Number(attributes.get('w:id')) || 0);
  return highest;
}

/** A deleted link whose goal is gone becomes plain text. */
function removeDanglingLinks(...tops: readonly (Element | undefined)[]): void {
  const names = new Set(
    tops.flatMap((top) =>
      descendants(top, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name') ?? ''),
    ),
  );
  for (const top of tops)
    for (const link of descendants(top, 'w:hyperlink')) {
      const anchor = link.attributes.get('w:anchor');
      const isExternal = link.attributes.has('r:id');
      if (anchor === undefined || isExternal || names.has(anchor)) continue;
      insertBefore(link, ...link.children.slice());
      remove(link);
    }
}
