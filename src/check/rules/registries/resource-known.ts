import { choice, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import {
  addressFix,
  hasAllWords,
  nearMiss,
  resourceFile,
  suggest,
  tokenEdit,
  type Corpus,
  type Edit,
  type Problem,
} from '../../../model/index.ts';

/** Finds ids of resources that resources.yaml does not have, in front matter and in links. */
export const resourceKnown: CorpusRule = {
  id: 'resource-known',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every resource that a page lists or links to stands in `resources.yaml`.',
  why: 'A resource that is not in the registry has no title and no address to show.',
  examples: {
    good: [{ body: 'Read [the guide](resources.yaml#guide).', front: { resources: '[guide]' } }],
    bad: [
      { front: { resources: '[guide, giude]' } },
      { body: 'Read [the report](resources.yaml#annual-report).' },
    ],
  },
  *check(corpus) {
    for (const source of corpus.sources.values()) {
      const page = corpus.pages.get(source.id);
      for (const [index, id] of (page?.resources ?? []).entries())
        if (!corpus.known.resources.has(id)) {
          const place = page?.placeOf(['resources', index]);
          const toFix = (meant: string) => tokenEdit(page?.text ?? '', place, id, meant);
          yield { file: source.id, place, ...toProblem(corpus, id, toFix) };
        }
      for (const link of source.links) {
        const { target, node, url } = link;
        if (target.kind !== 'resource' || corpus.known.resources.has(target.id)) continue;
        const toFix = (meant: string) =>
          addressFix(source, link, url.replace(/#.*$/s, `#${meant}`));
        yield { file: source.id, place: node.position, ...toProblem(corpus, target.id, toFix) };
      }
    }
  },
};

/** What to choose from where no id is near, but some say more. */
function toChoice(id: string, ids: readonly string[]): string {
  const longer = ids.filter((each) => hasAllWords(each, id)).slice(0, 4);
  return longer.length === 0 ? 'To use it, ' : `Perhaps it is ${choice(longer)}; otherwise `;
}

function toProblem(
  corpus: Corpus,
  id: string,
  toFix: (meant: string) => readonly Edit[] | undefined,
): Problem {
  const { ids } = corpus.known.resources;
  const meant = suggest(id, ids);
  if (id === '')
    return {
      message: `Unexpected link to \`${resourceFile}\`, expected \`#\` and an id after it`,
      help: `Write the path as before, then \`#\` and the id of an entry, such as \`${resourceFile}#${ids[0] ?? 'an-id'}\`.`,
    };
  return {
    message: `Unexpected resource ${quote(id)}, expected ${meant === undefined ? `an id of \`${resourceFile}\`` : quote(meant)}`,
    help:
      meant === undefined
        ? `${toChoice(id, ids)}add an entry ${quote(`${id}:`)} with its title and publisher to \`${resourceFile}\`, or use an id that stands there.`
        : `Write ${quote(meant)} instead.`,
    ...(meant !== undefined && meant === nearMiss(id, ids) && { fix: toFix(meant) }),
  };
}
