import type { CorpusRule } from '../../rule.ts';

/** Finds pages that name nobody to turn to; a list of references needs nobody. */
export const contactPresent: CorpusRule = {
  id: 'contact-present',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every page but the references names at least one contact.',
  why: 'Readers of every page should find whom they can ask.',
  examples: {
    good: [{ front: { contacts: '[office]' } }],
    bad: [{ front: { contacts: '[]' } }],
  },
  *check(corpus) {
    for (const page of corpus.pages.values())
      if (page.kind !== 'references' && page.meta.contacts.length === 0)
        yield {
          file: page.id,
          message: 'Unexpected lack of contacts, expected at least one',
          place: page.placeOf(['contacts'], 'key'),
          help: `Add \`contacts:\` to the front matter, and below it a line \`  - ${corpus.known.contacts.ids[0] ?? 'an-id'}\` with an id of \`contacts.yaml\`.`,
        };
  },
};
