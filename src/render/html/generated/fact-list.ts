import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  factAnchor,
  labelOf,
  messagesOf,
  perCorpus,
  sourceOfFact,
  toFigure,
  toWebAddress,
  type Fact,
  type Page,
} from '../../../model/index.ts';
import { entryMarks } from '../entry-mark.ts';
import { formerAnchors } from '../former-anchors.ts';
import { seriesOf } from '../../series.ts';
import { afterText } from '../after-text.ts';
import { pageHref } from '../href.ts';
import { factsOf } from '../page-facts.ts';
import { addressLink } from '../resources.ts';
import { time } from '../review.ts';
import type { View } from '../view.ts';

/** The facts of the content in the order of facts.yaml, each with its day, its source and the pages that use it. */
export function factList(view: View): Element {
  return h(
    'dl',
    { className: ['glossary', 'facts'] },
    [...view.corpus.facts].map(([id, fact]) => entry(view, id, fact)),
  );
}

function entry(view: View, id: string, fact: Fact): Element {
  const { corpus } = view;
  const { fill } = messagesOf(corpus);
  const pages = citedOn(corpus).get(id) ?? [];
  return h('div', { id: factAnchor(id), ...entryMarks(view, 'fact')(id) }, [
    h('dt', [...formerAnchors(view, fact, factAnchor), toFigure(messagesOf(corpus), fact)]),
    h('dd', [
      h('p', fill('fact.asOf', { date: time(corpus, fact.asOf) })),
      h('p', fill('fact.source', { source: source(view, fact) }).flat()),
      pages.length > 0
        ? h(
            'p',
            { className: ['quiet'] },
            fill('fact.usedOn', { pages: links(view, pages) }).flat(),
          )
        : undefined,
    ]),
  ]);
}

/** The source, whose title is the link where there is one to the work itself. */
function source(view: View, fact: Fact): ElementContent[] {
  const { title, imprint, url, lookAt } = sourceOfFact(view.corpus, fact);
  const { fill } = messagesOf(view.corpus);
  const name = url === undefined ? text(title) : h('a', { href: toWebAddress(url) }, title);
  const hint =
    lookAt === undefined ? [] : fill('page.lookAtHint', { address: addressLink(lookAt) });
  return [
    ...(imprint === undefined
      ? [name]
      : fill('join.aside', { text: name, aside: imprint }).map(toElement)),
    ...afterText(hint),
  ];
}

function links(view: View, pages: readonly Page[]): ElementContent[] {
  const all = pages.map((page) =>
    h('a', { href: pageHref(view, page.id) }, labelOf(view.corpus, page)),
  );
  return seriesOf(messagesOf(view.corpus), all, 'join.items').map(toElement);
}

function toElement(piece: string | ElementContent): ElementContent {
  return typeof piece === 'string' ? text(piece) : piece;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** The pages that use each fact, in reading order. */
const citedOn = perCorpus(({ pages }): ReadonlyMap<string, readonly Page[]> => {
  const found = new Map<string, Page[]>();
  for (const page of pages.values())
    for (const id of factsOf(page).cited) found.set(id, [...(found.get(id) ?? []), page]);
  return found;
});
