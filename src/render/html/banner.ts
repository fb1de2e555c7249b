import type { Element } from 'hast';
import { h } from 'hastscript';
import { gapBetween, messagesOf } from '../../model/index.ts';
import type { View } from './view.ts';

/**
 * The notice of the site, such as how old the content is; nothing if it has none. The home page and the single page
 * show all of it, other pages its first sentence, which unfolds. In print it is always whole.
 */
export function banner({ corpus, page }: View): Element | undefined {
  const { site } = corpus;
  if (site.notice === undefined) return undefined;
  const notice = messagesOf(corpus).say('frame.notice');
  const label = h('span', { className: ['visually-hidden'] }, notice + gapBetween(notice, ''));
  const [first, rest] = splitSentence(site.notice);
  const isWhole = page.kind === 'home' || page.showsAll === true;
  if (rest === undefined || isWhole) return h('p', { className: ['notice'] }, [label, site.notice]);
  return h('details', { className: ['notice'] }, [h('summary', [label, first]), h('p', rest)]);
}

/** The first sentence of a text, and the rest. Short words such as `Dr.` and `U.S.` end no sentence. */
function splitSentence(text: string): readonly [first: string, rest?: string] {
  const [, first, rest] =
    /^(.*?[\p{Ll}\p{N}]{3}[.!?]["\u201d)]?)\s+(?=[\p{Lu}\p{N}])(.+)$/su.exec(text) ?? [];
  return first === undefined || rest === undefined ? [text] : [first, rest];
}
