import type { Element } from 'hast';
import { h } from 'hastscript';

/** What the page offers, below its title; nothing where it doesn't say. */
export function lead(text: string | undefined): Element | undefined {
  return text === undefined ? undefined : h('p', { className: ['lead'] }, text);
}
