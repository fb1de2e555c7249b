import { isRequired } from '../../required-keys.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds pages without a contact of their own, where site.yaml asks for one. */
export const contactPresent: CorpusRule = {
  id: 'contact-present',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every page that needs a contact according to `require` in site.yaml has at least one.',
  why: 'Readers should always find someone to ask.',
  examples: {
    good: [{ front: { contacts: '[office]' }, site: { require: '{page: [contacts]}' } }],
    bad: [{ front: { contacts: '[]' }, site: { require: '{page: [contacts]}' } }],
  },
  *check(corpus) {
    for (const page of corpus.pages.values())
      if (page.meta.contacts.length === 0 && isRequired(corpus, page, 'contacts'))
        yield {
          file: page.id,
          message: 'This page has no contact',
          place: page.placeOf(['contacts'], 'key'),
          help: `Write \`contacts:\` in the front matter and, on the next line, \`  - ${corpus.known.contacts.ids[0] ?? 'an-id'}\` or another id from contacts.yaml.`,
        };
  },
};
