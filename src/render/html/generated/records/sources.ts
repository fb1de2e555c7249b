import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf, toWebAddress, type Corpus } from '../../../../model/index.ts';
import { time } from '../../review.ts';
import type { Scale } from './scale.ts';

/** The id of a kind of fact in the list of sources. */
export function sourceId(id: string): string {
  return `source-${id}`;
}

/** What each kind of fact means, with its source and date. */
export function sources(corpus: Corpus, scales: readonly Scale[]): Element {
  return h(
    'dl',
    { className: ['glossary'] },
    scales.map(({ id, kind: { label, meaning, source, url, asOf } }) =>
      h('div', { id: sourceId(id) }, [
        h('dt', label),
        h('dd', [
          h('p', meaning),
          h(
            'p',
            { className: ['quiet'] },
            messagesOf(corpus).fill('record.source', {
              source: h('a', { href: toWebAddress(url) }, source),
              date: time(corpus, asOf),
            }),
          ),
        ]),
      ]),
    ),
  );
}
