import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '../../locale/index.ts';
import {
  messagesOf,
  resourceAnchor,
  toCitation,
  toShortAddress,
  toWebAddress,
  type Citation,
  type RelatedResource,
} from '../../model/index.ts';
import { entryMarks } from './entry-mark.ts';
import { formerAnchors } from './former-anchors.ts';
import { frameId, idIn } from './ids.ts';
import type { View } from './view.ts';

/** Longer lists are collapsed, so that the contacts below them are visible. */
const maxExpanded = 6;

/** The related resources of a page, in their order. */
export function resourceList(view: View, resources: readonly RelatedResource[]): Element {
  const messages = messagesOf(view.corpus);
  const markOf = entryMarks(view, 'resource');
  const list = h(
    'ul',
    { className: ['resources'] },
    resources.map(({ id, resource }) =>
      h('li', { id: idIn(view, frameId(view.page, resourceAnchor(id))), ...markOf(id) }, [
        ...formerAnchors(view, resource, resourceAnchor),
        ...citation(messages, toCitation(messages, resource)),
      ]),
    ),
  );
  if (resources.length <= maxExpanded) return list;
  return h('details', [
    h('summary', messages.say('page.showResources', { count: resources.length })),
    list,
  ]);
}

function citation({ fill, say }: Messages, work: Citation): Element[] {
  const { title, url, imprint, isPdf, lookAt, note } = work;
  const sentences: readonly (string | ElementContent)[][] = [
    [isPdf ? say('join.aside', { text: imprint, aside: 'PDF' }) : imprint],
    ...(lookAt === undefined ? [] : [fill('page.lookAt', { address: addressLink(lookAt) })]),
    ...(note === undefined ? [] : [[note]]),
  ];
  return [
    h('p', url === undefined ? title : h('a', { href: toWebAddress(url) }, title)),
    h('p', { className: ['quiet'] }, [
      ...sentences.reduce((first, second) => fill('join.sentences', { first, second }).flat()),
    ]),
  ];
}

/** A link to a page where a work may be found, with its shortened address as the text. */
export function addressLink(url: string): ElementContent {
  return h('a', { href: toWebAddress(url) }, toShortAddress(url));
}
