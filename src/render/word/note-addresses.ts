import type { Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isPdf, messagesOf, toCitation, toPrintedAddress, type Note } from '../../model/index.ts';
import type { Context } from './context.ts';

/**
 * The web addresses to which the links of a footnote lead, for readers on paper: those that its text does not show,
 * each once.
 */
export function noteAddresses({ definition }: Note, context: Context): readonly string[] {
  const { say } = messagesOf(context.corpus);
  const found = new Set<string>();
  const text = toString(definition);
  const add = (node: Link | LinkReference): void => {
    const url = urlOf(node, context);
    if (url === undefined || !/^https?:/i.test(url)) return;
    const shown = toPrintedAddress(url);
    if (!text.includes(shown.replace(/^www\./, '')))
      found.add(isPdf(url) ? say('join.aside', { text: shown, aside: 'PDF' }) : shown);
  };
  visit(definition, ['link', 'linkReference'], (node) => add(node as Link | LinkReference));
  return [...found];
}

function urlOf(node: Link | LinkReference, { page, corpus }: Context): string | undefined {
  const target = page.linkOf(node)?.target;
  if (target?.kind === 'external') return target.url;
  const resource = target?.kind === 'resource' && corpus.resources.get(target.id);
  return resource ? toCitation(messagesOf(corpus), resource).url : undefined;
}
