import type { Element } from 'hast';
import { h } from 'hastscript';
import { acronymIds, type Corpus } from '../../../model/index.ts';

/** The acronyms of the content and what they mean, in alphabetical order. */
export function glossary({ acronyms }: Corpus): Element {
  return h(
    'dl',
    { className: ['glossary'] },
    [...acronymIds(acronyms)].map(([short, id]) =>
      h('div', { id }, [h('dt', short), h('dd', acronyms.get(short) ?? '')]),
    ),
  );
}
