import type { Element } from 'hast';
import { h } from 'hastscript';
import type { View } from './view.ts';

/** What readers must know before all, such as how old the content is; nothing where there is nothing. */
export function notice({ corpus: { site } }: View): Element | undefined {
  if (site.notice === undefined) return undefined;
  return h('p', { className: ['notice'] }, [h('strong', 'Please note: '), site.notice]);
}
