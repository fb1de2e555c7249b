import type { Element } from 'hast';
import { h } from 'hastscript';
import { homeOf, messagesOf } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { frameId } from './ids.ts';
import { menuId } from './menu.ts';
import { searchForm } from './search-form.ts';
import { sectionLinks } from './section-links.ts';
import type { View } from './view.ts';

/** The first link of a page, for keyboard users. */
export function skipLink({ corpus, page }: View): Element {
  return h(
    'a',
    { className: ['skip-link'], href: `#${frameId(page, 'content')}` },
    messagesOf(corpus).say('frame.skip'),
  );
}

/**
 * The header of each page: the toolkit's title, the menu on narrow screens, the search, and on the home page the
 * sections. A script turns the link to the menu into a button.
 */
export function header(view: View): Element {
  const { corpus, page } = view;
  const home = homeOf(corpus) ?? page;
  return h('header', { className: ['site-header'] }, [
    h('div', { className: ['site-header-inner'] }, [
      h('a', { className: ['site-title'], href: pageHref(view, home.id) }, corpus.site.title),
      corpus.site.publisher === undefined
        ? undefined
        : h('p', { className: ['site-publisher'] }, corpus.site.publisher),
      h(
        'a',
        { className: ['menu-link'], href: `#${menuId(page)}` },
        messagesOf(corpus).say('frame.menu'),
      ),
      searchForm(view),
    ]),
    sectionLinks(view),
  ]);
}
