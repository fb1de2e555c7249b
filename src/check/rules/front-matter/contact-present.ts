import type { CorpusRule } from '../../rule.ts';

/** Finds pages without a contact; the references need none. */
export const contactPresent: CorpusRule = {
  id: 'contact-present',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every page except the references has at least one contact.',
  why: 'Readers should always find someone to ask.',
  examples: {
    good: [{ front: { contacts: '[office]' } }],
    bad: [{ front: { contacts: '[]' } }],
  },
  *check(corpus) {
    for (const page of corpus.pages.values())
      if (page.kind !== 'references' && page.meta.contacts.length === 0)
        yield {
          file: page.id,
          message: 'This page has no contact',
          place: page.placeOf(['contacts'], 'key'),
          help: `Write \`contacts:\` in the front matter and, on the next line, \`  - ${corpus.known.contacts.ids[0] ?? 'an-id'}\` or another id from contacts.yaml.`,
        };
  },
};
