import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPagesOf, messagesOf, recordPage } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { topEntries } from './top-entries.ts';
import type { View } from './view.ts';

/** More links don't fit into a row. */
const maxLinks = 7;

/**
 * The sections as a row of links below the header of the home page, which has no menu at its side; nothing on other
 * pages, or where the row would be too long. Narrow screens have the menu instead.
 */
export function sectionLinks(view: View): Element | undefined {
  const { corpus, page } = view;
  if (page.kind !== 'home') return undefined;
  const { say } = messagesOf(corpus);
  const links = [
    ...topEntries(view).map((node) => [node.page.id, node.label] as const),
    ...(generatedPagesOf(corpus).has(recordPage(corpus))
      ? [[recordPage(corpus), say('record.title')] as const]
      : []),
  ];
  if (links.length === 0 || links.length > maxLinks) return undefined;
  return h('nav', { className: ['section-links'], ariaLabel: say('frame.sections') }, [
    h(
      'ul',
      links.map(([id, label]) => h('li', h('a', { href: pageHref(view, id) }, label))),
    ),
  ]);
}
