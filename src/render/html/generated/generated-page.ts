import { h } from 'hastscript';
import { banner } from '../banner.ts';
import type { Body } from '../body.ts';
import { toTexts, wrap, type Html } from '../html-text.ts';
import { lead } from '../lead.ts';
import type { SitePage, View } from '../view.ts';

/** A page that is generated from the whole content. */
export interface GeneratedPage extends SitePage {
  /** What comes below its title. */
  readonly content: (view: View) => readonly Html[];
  /** What comes after its article. */
  readonly after?: (view: View) => readonly Html[];
}

/** Writes a generated page. */
export function toGeneratedBody(view: View<GeneratedPage>): Body {
  const { page } = view;
  return { page, article: article(view), after: page.after?.(view) ?? [] };
}

function article(view: View<GeneratedPage>): Html {
  const { meta, content } = view.page;
  const header = h('header', { className: ['article-header'] }, [
    h('h1', meta.title),
    lead(meta.description),
  ]);
  return wrap(h('article'), [
    ...toTexts(header, banner(view)),
    wrap(h('div', { className: ['text'] }), content(view)),
  ]);
}
