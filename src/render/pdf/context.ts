import type { Nodes } from 'mdast';
import { stepId, type Corpus, type Note, type Page, type PageId } from '../../model/index.ts';
import { call, joined, str, type Code } from './code.ts';
import type { ShownImages } from '../word/images.ts';

/** What a builder knows about its surroundings. Read-only; nested nodes inherit it. */
export interface Context {
  readonly corpus: Corpus;
  /** The page being built: relative addresses start at its path. */
  readonly page: Page;
  /** The ids of the pages of the file. */
  readonly pages: ReadonlySet<PageId>;
  readonly images: ShownImages;
  /** Builds flow nodes: a line of text has a footnote in it. */
  readonly toBlocks: (nodes: readonly Nodes[], context: Context) => Code;
  /** The level of the page's own heading in the outline, from 1. */
  readonly outline: number;
  /** Whether the file has a cover, which says whom to ask about everything. */
  readonly hasCover: boolean;
  /** Whether an image is a block of its own, not part of a line. */
  readonly isAlone?: boolean;
  /** Whether this is inside a link: links cannot be nested. */
  readonly inLink: boolean;
  /** Whether this is the text of a footnote. */
  readonly inNote: boolean;
  /** Whether this repeats a text that is elsewhere in the file, whose footnotes are there. */
  readonly isCopy: boolean;
}

/** The footnote with an identifier on a page. */
export function noteOf(page: Page, identifier: string): Note | undefined {
  return page.notes.find((note) => note.identifier === identifier);
}

/** The name of a page, or of a heading, passage or step of it, in the file; undefined if the file does not have it. */
export function labelOf({ pages }: Context, page: Page, anchor?: string): string | undefined {
  if (!pages.has(page.id)) return undefined;
  if (anchor === undefined) return page.id;
  if (page.anchorIds.includes(anchor)) return `${page.id}#${anchor}`;
  return page.steps.some((step) => stepId(step) === anchor) ? anchor : page.id;
}

/** Places that links lead to, by their names; of one name the first in the file counts. */
export function anchors(names: readonly string[]): Code {
  return joined(names.map((name) => call('anchor', [str(name)])));
}

/** The name of a footnote in the file. */
export function noteLabel({ number }: Note): string {
  return `note ${number}`;
}
