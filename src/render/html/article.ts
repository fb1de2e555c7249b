import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { leadOf, messagesOf, positionOf, type Page } from '../../model/index.ts';
import { allFootnotes, type CitedNote } from './all-footnotes.ts';
import { banner } from './banner.ts';
import { isCards } from './cards.ts';
import { fileFormats } from './file-formats.ts';
import { footnotes } from './footnotes.ts';
import { pageHref } from './href.ts';
import { toTexts, wrap, type Html } from './html-text.ts';
import { frontMatterLines, type Lines } from './lines.ts';
import { lead } from './lead.ts';
import { map } from './map/map.ts';
import { opensWithPair } from './opening.ts';
import { review } from './review.ts';
import { recordChoice } from './record-choice.ts';
import { steps } from './steps.ts';
import { foldedContents } from './table-of-contents.ts';
import { pageText } from './text.ts';
import type { View } from './view.ts';

/**
 * The article of a page, from its title to the date of its last review.
 *
 * @param cited the notes that a references page lists
 */
export function article(view: View<Page>, cited: readonly CitedNote[]): Html {
  const { meta, kind } = view.page;
  const lines = view.hasLines ? frontMatterLines(view.page) : {};
  return wrap(h('article'), [
    ...toTexts(
      kind === 'home'
        ? hero(view, lines)
        : h('header', { className: ['article-header'], ...lines }, [
            h('h1', meta.title),
            lead(leadOf(view.page)),
          ]),
      banner(view),
      kind === 'home' ? undefined : foldedContents(view),
      kind === 'home' ? homeText(view) : h('div', { className: ['text'] }, pageText(view)),
      steps(view),
    ),
    kind === 'references' ? allFootnotes(view, cited) : undefined,
    ...toTexts(kind === 'references' ? undefined : footnotes(view), review(view)),
  ]);
}

/** The top of the home page: what the toolkit is, where to start, the reader's record, and the downloads. */
function hero(view: View<Page>, lines: Lines): Element {
  const { meta } = view.page;
  const parts = [recordChoice(view), fileFormats(view)].filter((each) => each !== undefined);
  return h('header', { className: ['hero'], ...lines }, [
    h('div', [h('h1', meta.title), lead(leadOf(view.page)), start(view)]),
    parts.length > 0 ? h('div', { className: ['hero-panel'] }, parts) : undefined,
  ]);
}

/** A link to the page after the home page. */
function start(view: View): Element | undefined {
  const next = positionOf(view.corpus, view.page.id)?.next;
  if (!next || !view.corpus.site.home.startWith) return undefined;
  return h(
    'p',
    h(
      'a',
      { className: ['start'], href: pageHref(view, next.id) },
      messagesOf(view.corpus).say('page.startWith', { title: next.meta.title }),
    ),
  );
}

function homeText(view: View<Page>): Element {
  const nodes = pageText(view);
  const className = ['text', ...(opensWithPair(nodes) ? ['text-paired'] : [])];
  return h('div', { className }, withMap(view, nodes));
}

/** The text of the home page, with the map below its cards, or at the end where it has none. */
function withMap(view: View<Page>, nodes: ElementContent[]): ElementContent[] {
  const drawn = map(view);
  if (!drawn) return nodes;
  const cards = nodes.findIndex((node) => node.type === 'element' && isCards(node));
  const end = cards < 0 ? nodes.length : cards + 1;
  return [...nodes.slice(0, end), drawn, ...nodes.slice(end)];
}
