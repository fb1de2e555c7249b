import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  toCitation,
  toShortAddress,
  toWebAddress,
  type RelatedResource,
} from '../../model/index.ts';

/** More than so many are folded away, so that contacts below them are seen. */
const most = 6;

/** The works to read next, in their order. */
export function resourceList(resources: readonly RelatedResource[]): Element {
  const list = h(
    'ul',
    { className: ['resources'] },
    resources.map(({ resource }) => h('li', citation(toCitation(resource)))),
  );
  if (resources.length <= most) return list;
  return h('details', [h('summary', `Show all ${resources.length} resources`), list]);
}

function citation(work: ReturnType<typeof toCitation>): Element[] {
  const { title, url, imprint, lookAt } = work;
  return [
    h('p', url === undefined ? title : h('a', { href: toWebAddress(url) }, title)),
    h('p', { className: ['quiet'] }, [
      imprint,
      ...(lookAt === undefined ? [] : ['. Look for it at ', addressLink(lookAt)]),
    ]),
  ];
}

/** A link to a page on which a work may be found, under its address in short. */
export function addressLink(url: string): ElementContent {
  return h('a', { href: toWebAddress(url) }, toShortAddress(url));
}
