import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

const entry = 'guide: {title: The Guide, publisher: The Press, year: 2018';

/** Finds works without any address, not even of a page of their publisher. */
export const resourceHasAddress: CorpusRule = {
  id: 'resource-has-address',
  severity: 'suggestion',
  scope: 'corpus',
  summary: 'Every entry of `resources.yaml` has an address.',
  why: 'Readers see the title without a link, and have to look for the work themselves.',
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
    for (const [id, { title, url }] of corpus.resources)
      if (url === undefined)
        yield {
          file,
          message: `Unexpected lack of an address for ${quote(title)}, expected one that somebody has seen`,
          place: placeOf([id], 'key'),
          help: 'Look for the work. Where you find it, add `url:`, and `urlKind:` with `document`, `landing` or `publisher`; otherwise leave the entry as it is.',
        };
  },
};
