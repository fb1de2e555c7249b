import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

const entry = 'guide: {title: The Guide, publisher: The Press, year: 2018';

/** Finds resources without a web address. */
export const resourceHasAddress: CorpusRule = {
  id: 'resource-has-address',
  severity: 'suggestion',
  scope: 'corpus',
  summary: 'Every entry of resources.yaml has a web address.',
  why: 'Without an address, readers have to search for the work themselves.',
  examples: {
    good: [
      {
        files: { 'resources.yaml': `${entry}, url: https://example.org/guide, urlKind: document}` },
      },
      { files: { 'resources.yaml': `${entry}, url: https://example.org, urlKind: publisher}` } },
    ],
    bad: [{ files: { 'resources.yaml': `${entry}}` } }],
  },
  *check(corpus) {
    const { id: file, placeOf } = corpus.registries.resources;
    for (const [id, { title, url, archived }] of corpus.resources)
      if (url === undefined && archived === undefined)
        yield {
          file,
          message: `${quote(title)} has no web address`,
          place: placeOf([id], 'key'),
          help: 'If you find the work online, add `url:` and `urlKind:` (`document`, `landing` or `publisher`). Otherwise leave the entry as it is.',
        };
  },
};
