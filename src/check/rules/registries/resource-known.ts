import { choice, quote } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';
import { nearestName, unknownName } from '../../unknown-name.ts';
import {
  addressFix,
  hasAllWords,
  resourceFile,
  toAnchor,
  tokenEdit,
  type Corpus,
  type Edit,
  type Problem,
} from '../../../model/index.ts';

/** Finds ids of resources that are not in resources.yaml, in front matter and in links. */
export const resourceKnown: ContextRule = {
  id: 'resource-known',
  severity: 'error',
  scope: 'context',
  summary: 'Every resource that a page lists or links to is in resources.yaml.',
  why: 'Without an entry there is no title and no address to show.',
  examples: {
    good: [{ body: 'Read [the guide](resources.yaml#guide).', front: { resources: '[guide]' } }],
    bad: [
      { front: { resources: '[giude]' } },
      { body: 'Read [the report](resources.yaml#annual-report).' },
    ],
  },
  *check(source, { pages, known }) {
    const resources = withoutSlips(known.resources);
    const page = pages.get(source.id);
    if (!known.files.has(resourceFile)) {
      const link = source.links.find(({ target }) => target.kind === 'resource');
      const isListed = page !== undefined && page.resources.length > 0;
      if (!isListed && !link) return;
      yield {
        message: `${quote(resourceFile)} is missing from the content folder`,
        place: isListed ? page.placeOf(['resources', 0]) : link?.node.position,
        help: 'Restore it from an earlier version, or write it with an entry for each work that pages list.',
      };
      return;
    }
    for (const [index, id] of (page?.resources ?? []).entries()) {
      if (resources.has(id)) continue;
      const place = page?.placeOf(['resources', index]);
      const toFix = (meant: string) => tokenEdit(source.text, place, id, meant);
      yield { place, ...toProblem(id, resources.ids, toFix) };
    }
    for (const link of source.links) {
      const { target, node, url } = link;
      if (target.kind !== 'resource' || resources.has(target.id)) continue;
      const toFix = (meant: string) => addressFix(source, link, url.replace(/#.*$/s, `#${meant}`));
      const place = node.position;
      yield { place, ...toProblem(target.id, resources.ids, toFix) };
    }
  },
};

type Known = Corpus['known']['resources'];

/** Without ids that are no ids: those of `Data Book` are known as `data-book`, since schema asks for that name. */
function withoutSlips({ ids, has }: Known): Known {
  const meant = new Map(ids.map((id) => [toAnchor(id).replaceAll('_', '-'), id]));
  return { ids: [...meant.keys()], has: (id) => has(id) || meant.has(id) };
}

function toProblem(
  id: string,
  ids: readonly string[],
  toFix: (meant: string) => readonly Edit[] | undefined,
): Problem {
  if (id === '')
    return {
      message: `This link to ${resourceFile} names no entry`,
      help: `Add \`#\` and the id of an entry, such as \`${resourceFile}#${ids[0] ?? 'an-id'}\`.`,
    };
  const longer = ids.filter((each) => hasAllWords(each, id)).slice(0, 4);
  const use = longer.length === 0 ? 'an id from that file' : choice(longer);
  return unknownName({
    fault: `${quote(id)} is not in ${resourceFile}`,
    nearest: nearestName(id, ids),
    help: `Use ${use}, or add an entry ${quote(`${id}:`)} with its title and publisher.`,
    toFix,
  });
}
