import { exact, quote } from '../../format-value.ts';
import { isRequired } from '../../required-keys.ts';
import type { CollectingRule } from '../../rule.ts';
import { suggest, type Corpus, type PageId } from '../../../model/index.ts';

const guide =
  'guide: {title: The Guide, publisher: The Press, url: https://example.org, urlKind: publisher}';
const report =
  'report: {title: The Report, publisher: The Press, url: https://example.org, urlKind: publisher}';

/**
 * Finds resources that no page lists or links to, and no fact is from.
 *
 * Reports nothing while some page may still use them: a page with errors, or a page that needs resources and lists none.
 * A resource that a misspelled id was probably meant for is left to resource-known.
 */
export const resourceUsed: CollectingRule = {
  id: 'resource-used',
  severity: 'warning',
  scope: 'collecting',
  summary:
    'Every entry of resources.yaml is listed on a page, linked from one or the source of a fact.',
  why: 'Readers never see a resource that no page uses.',
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
  collect: ({ links }) =>
    links.flatMap(({ target }) => (target.kind === 'resource' ? [target.id] : [])),
  *check(facts, corpus) {
    if (isOpen(corpus)) return;
    const used = usedIn(corpus, facts);
    const { ids } = corpus.known.resources;
    const meant = [...used]
      .map(String)
      .filter((id) => !ids.includes(id))
      .map((id) => suggest(id, ids));
    const { id: file, placeOf } = corpus.registries.resources;
    for (const id of corpus.resources.keys())
      if (!used.has(id) && !meant.includes(id))
        yield {
          file,
          message: `No page uses resource ${quote(id)}`,
          place: placeOf([id], 'key'),
          help: `Add ${exact(`- ${id}`)} to \`resources:\` of the page whose readers need it, or remove the entry.`,
        };
  },
};

/** Whether some page may still use any of them. */
function isOpen(corpus: Corpus): boolean {
  const { known, pages } = corpus;
  const able = [...pages.values()].filter(({ meta }) => 'resources' in meta);
  return (
    able.length === 0 ||
    able.some((page) => page.resources.length === 0 && isRequired(corpus, page, 'resources')) ||
    !known.pages.ids.every((id) => pages.has(id))
  );
}

/** The ids that pages list or link to, or facts have as their source. */
function usedIn(
  { pages, facts }: Corpus,
  linked: ReadonlyMap<PageId, readonly unknown[]>,
): ReadonlySet<unknown> {
  return new Set([
    ...[...pages.values()].flatMap(({ id, resources }) => [
      ...resources,
      ...(linked.get(id) ?? []),
    ]),
    ...[...facts.values()].map(({ source }) => source),
  ]);
}
