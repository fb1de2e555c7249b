import { quote } from '../../format-value.ts';
import type { ContextRule } from '../../rule.ts';
import { unknownEntry, withoutSlips } from '../../unknown-entry.ts';
import { addressFix, resourceFile, tokenEdit } from '../../../model/index.ts';

const fact =
  'harvest: {value: 3, noun: harvests, asOf: 2019-04-03, source: guide}\nwells: {value: 12, noun: wells, asOf: 2019-04-03, source: giude}\n';

/** Finds ids of resources that are not in resources.yaml, in front matter, in links and as sources of facts. */
export const resourceKnown: ContextRule = {
  id: 'resource-known',
  severity: 'error',
  scope: 'context',
  summary:
    'Every resource that a page lists or links to, and every source of a fact, is in resources.yaml.',
  why: 'Without an entry there is no title and no address to show.',
  examples: {
    good: [{ body: 'Read [the guide](resources.yaml#guide).', front: { resources: '[guide]' } }],
    bad: [
      { front: { resources: '[giude]' } },
      { body: 'Read [the report](resources.yaml#annual-report).' },
      { files: { 'facts.yaml': fact } },
    ],
  },
  *check(source, { pages, known, resources: entries }) {
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
      yield { place, ...unknownEntry({ ...about, id, ids: resources.ids, entries, toFix }) };
    }
    for (const link of source.links) {
      const { target, node, url } = link;
      if (target.kind !== 'resource' || resources.has(target.id)) continue;
      const toFix = (meant: string) => addressFix(source, link, url.replace(/#.*$/s, `#${meant}`));
      const { id } = target;
      yield {
        place: node.position,
        ...unknownEntry({ ...about, id, ids: resources.ids, entries, toFix }),
      };
    }
  },
  *checkRegistries({ facts, known, registries, resources: entries }) {
    const resources = withoutSlips(known.resources);
    const { id: file, text, placeOf } = registries.facts;
    for (const [name, { source: id }] of facts) {
      if (id.includes(':') || resources.has(id)) continue;
      const place = placeOf([name, 'source']);
      const toFix = (meant: string) => tokenEdit(text, place, id, meant);
      yield { file, place, ...unknownEntry({ ...about, id, ids: resources.ids, entries, toFix }) };
    }
  },
};

const about = { file: resourceFile, needs: 'its title and publisher' };
