import type { Element } from 'hast';
import { h } from 'hastscript';
import type { View } from './view.ts';

/** The notice of the site, such as how old the content is; nothing if it has none. */
export function banner({ corpus: { site } }: View): Element | undefined {
  if (site.notice === undefined) return undefined;
  return h('p', { className: ['notice'] }, [h('strong', 'Please note: '), site.notice]);
}
