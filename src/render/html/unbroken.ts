import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { hyphenatedAcronym } from '../../model/index.ts';

/** Elements whose text is no prose, or can have no elements in it. */
const skipped = new Set(['head', 'title', 'script', 'style', 'svg', 'pre', 'option', 'textarea']);

/** An option of a command, such as --dry-run; a longer one may need a second line. */
const option = /(?<![^\s/|,=([])--?[a-z\d][\w-]{0,20}(?![\w-])/gi;

/** Keeps acronyms such as W-LAN, and options in code, on one line: without another character, so that they can be found and copied. */
export function unbroken(element: Element): Element {
  if (skipped.has(element.tagName)) return element;
  const pattern = element.tagName === 'code' ? option : hyphenatedAcronym;
  return {
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type === 'element') return [unbroken(child)];
      return child.type === 'text' && child.value.includes('-')
        ? parts(child.value, pattern)
        : [child];
    }),
  };
}

function parts(text: string, pattern: RegExp): ElementContent[] {
  const found: ElementContent[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    found.push({ type: 'text', value: text.slice(done, index) });
    found.push(h('span', { className: ['unbroken'] }, word));
    done = index + word.length;
  }
  return [...found, { type: 'text', value: text.slice(done) }];
}
