import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import { suggest, type Corpus } from '../../../model/index.ts';

const guide =
  'guide: {title: The Guide, publisher: The Press, url: https://example.org, urlKind: publisher}';
const report =
  'report: {title: The Report, publisher: The Press, url: https://example.org, urlKind: publisher}';

/**
 * Finds works that no page lists or links to.
 *
 * Silent while a page may be the one that lists them: one that is wrong, or a pathway without any
 * resource; and about the id that was probably meant where another one is not known.
 */
export const resourceUsed: CorpusRule = {
  id: 'resource-used',
  severity: 'warning',
  scope: 'corpus',
  summary: 'Every entry of `resources.yaml` is listed by a page or linked to.',
  why: 'No reader ever sees a work that no page names.',
  examples: {
    good: [
      {
        body: 'Read [the report](resources.yaml#report).',
        front: { resources: '[guide]' },
        files: { 'resources.yaml': `${guide}\n${report}\n` },
      },
    ],
    bad: [
      {
        front: { resources: '[guide]' },
        files: { 'resources.yaml': `${guide}\n${report}\n` },
      },
    ],
  },
  *check(corpus) {
    if (isOpen(corpus)) return;
    const named = namesIn(corpus);
    const { ids } = corpus.known.resources;
    const meant = [...named].filter((id) => !ids.includes(id)).map((id) => suggest(id, ids));
    const { id: file, placeOf } = corpus.registries.resources;
    for (const [id, { title }] of corpus.resources)
      if (!named.has(id) && !meant.includes(id))
        yield {
          file,
          message: `Unexpected entry ${quote(id)} that no page names, expected one that lists it or links to it`,
          place: placeOf([id], 'key'),
          help: `Add ${quote(id)} to \`resources:\` of the page whose readers need ${quote(title)}, or remove the entry.`,
        };
  },
};

/** Whether a page could still turn out to name any of them. */
function isOpen({ known, pages }: Corpus): boolean {
  const pathways = [...pages.values()].filter(({ kind }) => kind === 'pathway');
  return (
    pathways.length === 0 ||
    pathways.some(({ resources }) => resources.length === 0) ||
    !known.pages.ids.every((id) => pages.has(id))
  );
}

/** The ids that pages list or link to. */
function namesIn({ pages }: Corpus): ReadonlySet<string> {
  return new Set(
    [...pages.values()].flatMap(({ resources, links }) => [
      ...resources,
      ...links.flatMap(({ target }) => (target.kind === 'resource' ? [target.id] : [])),
    ]),
  );
}
