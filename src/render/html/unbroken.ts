import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { hyphenatedAcronym } from '../../model/index.ts';

/** Elements whose text is no prose, or can have no elements in it. */
const skipped = new Set([
  'head',
  'title',
  'script',
  'style',
  'svg',
  'pre',
  'code',
  'option',
  'textarea',
]);

/** Keeps acronyms such as W-LAN on one line: without another character, so that they can be found and copied. */
export function unbroken(element: Element): Element {
  if (skipped.has(element.tagName)) return element;
  return {
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [unbroken(child)];
      return child.type === 'text' && child.value.includes('-') ? parts(child.value) : [child];
    }),
  };
}

function parts(text: string): ElementContent[] {
  const found: ElementContent[] = [];
  let done = 0;
  for (const { 0: acronym, index } of text.matchAll(hyphenatedAcronym)) {
    found.push({ type: 'text', value: text.slice(done, index) });
    found.push(h('span', { className: ['unbroken'] }, acronym));
    done = index + acronym.length;
  }
  return [...found, { type: 'text', value: text.slice(done) }];
}
