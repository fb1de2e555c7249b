import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Acronyms such as `X-RAY`, which browsers would break at the hyphen. */
const hyphenated = /([\p{Lu}\d]+(?:-\p{Lu}[\p{L}\d]*)+)/u;

/** A text whose acronyms stay on one line. */
export function toUnbroken(text: string): ElementContent[] {
  return text.split(hyphenated).flatMap((part, index): ElementContent[] => {
    if (part === '') return [];
    return [
      index % 2 === 1
        ? h('span', { className: ['unbroken'] }, part)
        : { type: 'text', value: part },
    ];
  });
}
