import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SitePage } from './view.ts';

/** What the page offers, below its title; nothing where it doesn't say. */
export function lead({ description }: SitePage['meta']): Element | undefined {
  return description === undefined ? undefined : h('p', { className: ['lead'] }, description);
}
