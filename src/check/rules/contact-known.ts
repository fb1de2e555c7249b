import { quote } from '../quote.ts';
import type { CorpusRule } from '../rule.ts';
import { isSiteRead } from '../site-read.ts';
import { suggest, type Corpus, type Problem } from '../../model/index.ts';

/** Finds ids of contacts that contacts.yaml does not have, on pages and in site.yaml. */
export const contactKnown: CorpusRule = {
  id: 'contact-known',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every contact that a page or `site.yaml` names stands in `contacts.yaml`.',
  reason: 'A contact that is not in the registry has no address: readers could not write to it.',
  examples: {
    good: [{ front: { contacts: '[office]' } }],
    bad: [{ front: { contacts: '[ofice]' } }, { site: { contact: 'help-desk' } }],
  },
  *check(corpus) {
    const { site } = corpus.registries;
    if (isSiteRead(corpus) && !corpus.known.contacts.has(corpus.site.contact))
      yield {
        file: site.file,
        place: site.placeOf(['contact']),
        ...toProblem(corpus, corpus.site.contact),
      };
    for (const page of corpus.pages.values())
      for (const [index, id] of page.meta.contacts.entries())
        if (!corpus.known.contacts.has(id))
          yield {
            file: page.file,
            place: page.placeOf(['contacts', index]),
            ...toProblem(corpus, id),
          };
  },
};

function toProblem(corpus: Corpus, id: string): Problem {
  const meant = suggest(id, corpus.known.contacts.ids);
  return {
    reason: `Unexpected contact ${quote(id)}, expected ${meant === undefined ? 'an id of `contacts.yaml`' : quote(meant)}`,
    actual: id,
    ...(meant !== undefined && { expected: [meant] }),
    note:
      meant === undefined
        ? `Add an entry ${quote(`${id}:`)} to \`contacts.yaml\`, or use an id that stands there.`
        : `Write ${quote(meant)} instead.`,
  };
}
