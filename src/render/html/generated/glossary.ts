import type { Element } from 'hast';
import { h } from 'hastscript';
import { acronymIds, type Corpus } from '../../../model/index.ts';

/** The acronyms of the content, what they stand for, and what some of them are, in alphabetical order. */
export function glossary({ acronyms, definitions }: Corpus): Element {
  return h(
    'dl',
    { className: ['glossary'] },
    [...acronymIds(acronyms)].map(([short, id]) => {
      const words = acronyms.get(short) ?? '';
      const definition = definitions.get(short);
      return h('div', { id }, [
        h('dt', short),
        h('dd', definition === undefined ? words : [h('p', words), h('p', definition)]),
      ]);
    }),
  );
}
