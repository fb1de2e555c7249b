import type { Element } from 'hast';
import { h } from 'hastscript';
import { shortFormIds, type Corpus } from '../../../model/index.ts';

/** What the short forms of the content stand for, in the order of the alphabet, each under its id. */
export function glossary({ acronyms }: Corpus): Element {
  return h(
    'dl',
    { className: ['glossary'] },
    [...shortFormIds(acronyms)].map(([short, id]) =>
      h('div', { id }, [h('dt', short), h('dd', acronyms.get(short) ?? '')]),
    ),
  );
}
