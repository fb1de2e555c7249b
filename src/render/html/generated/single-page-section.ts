import { h } from 'hastscript';
import { leadOf, messagesOf, trailTo, type Page } from '../../../model/index.ts';
import { allFootnotes, type CitedNote } from '../all-footnotes.ts';
import { footnotes } from '../footnotes.ts';
import { levelName } from '../heading.ts';
import { toTexts, wrap, type Html } from '../html-text.ts';
import { singlePageId } from '../ids.ts';
import { lead } from '../lead.ts';
import { review } from '../review.ts';
import { sidebarSections } from '../sidebar.ts';
import { steps } from '../steps.ts';
import { pageText } from '../text.ts';
import type { View } from '../view.ts';

/** A page in the single-page document; a references page may continue in another part of it. */
export interface PrintedPage {
  readonly page: Page;
  /** The notes that a references page lists here. */
  readonly notes: readonly CitedNote[];
  readonly isContinued: boolean;
  /** The size on its own page in bytes, which is about the same. */
  readonly size: number;
}

/** A page of the content in the single-page document. */
export function singlePageSection(
  view: View<Page>,
  { notes, isContinued }: Omit<PrintedPage, 'page'>,
): Html {
  const { meta, kind, id } = view.page;
  // In print, the top entries of the navigation start on a new page.
  const isTop = trailTo(view.corpus, id).length <= 1 && !isContinued;
  const shell = h('section', { className: ['part', ...(isTop ? ['part-on-new-page'] : [])] });
  if (isContinued)
    return wrap(shell, [
      ...toTexts(
        h(levelName(view, 1), messagesOf(view.corpus).say('part.continued', { title: meta.title })),
      ),
      allFootnotes(view, notes),
    ]);
  return wrap(shell, [
    ...toTexts(
      h(levelName(view, 1), { id: singlePageId(view, id) }, meta.title),
      lead(leadOf(view.page)),
      review(view),
      h('div', { className: ['text'] }, pageText(view)),
      steps(view),
    ),
    kind === 'references' ? allFootnotes(view, notes) : undefined,
    ...toTexts(kind === 'references' ? undefined : footnotes(view), ...sidebarSections(view)),
  ]);
}
