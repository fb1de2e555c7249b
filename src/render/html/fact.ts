import type { Properties } from 'hast';
import {
  factAnchor,
  generatedPages,
  messagesOf,
  sourceOfFact,
  toSourceText,
  type Fact,
} from '../../model/index.ts';
import { entryMarks } from './entry-mark.ts';
import { pageHref, partHref } from './href.ts';
import type { View } from './view.ts';

/** The properties of a link to a fact, which the script of the site reads as those of an acronym. */
export function factProperties(view: View, id: string, fact: Fact): Properties {
  const { corpus, singlePage } = view;
  const className = ['fact'];
  const anchor = factAnchor(id);
  if (singlePage)
    return { className, href: partHref(view, singlePage.id, singlePage.lists, anchor) };
  const { say, date } = messagesOf(corpus);
  return {
    className,
    ...entryMarks(view, 'fact')(id),
    href: pageHref(view, generatedPages.facts, anchor),
    dataWords: say('fact.asOf', { date: date(fact.asOf) }),
    dataDefinition: say('fact.source', {
      source: toSourceText(messagesOf(corpus), sourceOfFact(corpus, fact)),
    }),
  };
}
