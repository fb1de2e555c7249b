import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { isSiteRead } from '../../is-fallback-site.ts';
import {
  nearMiss,
  suggest,
  tokenEdit,
  type Corpus,
  type DataPath,
  type DataSource,
  type FileProblem,
} from '../../../model/index.ts';

/** Finds ids of contacts that contacts.yaml does not have, on pages and in site.yaml. */
export const contactKnown: CorpusRule = {
  id: 'contact-known',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every contact that a page or `site.yaml` names stands in `contacts.yaml`.',
  why: 'A contact that is not in the registry has no address: readers could not write to it.',
  examples: {
    good: [{ front: { contacts: '[office]' } }],
    bad: [{ front: { contacts: '[ofice]' } }, { site: { contact: 'help-desk' } }],
  },
  *check(corpus) {
    const { site } = corpus.registries;
    if (isSiteRead(corpus) && !corpus.known.contacts.has(corpus.site.contact))
      yield toProblem(corpus, site, ['contact'], corpus.site.contact);
    for (const page of corpus.pages.values())
      for (const [index, id] of page.meta.contacts.entries())
        if (!corpus.known.contacts.has(id)) yield toProblem(corpus, page, ['contacts', index], id);
  },
};

function toProblem(corpus: Corpus, where: DataSource, path: DataPath, id: string): FileProblem {
  const { ids } = corpus.known.contacts;
  const meant = suggest(id, ids);
  const place = where.placeOf(path);
  return {
    file: where.id,
    place,
    message: `Unexpected contact ${quote(id)}, expected ${meant === undefined ? 'an id of `contacts.yaml`' : quote(meant)}`,
    help:
      meant === undefined
        ? `Add an entry ${quote(`${id}:`)} to \`contacts.yaml\`, or use an id that stands there.`
        : `Write ${quote(meant)} instead.`,
    ...(meant !== undefined &&
      meant === nearMiss(id, ids) && {
        fix: tokenEdit(where.text, place, id, meant),
      }),
  };
}
