import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import { messagesOf, type Page } from '../../model/index.ts';
import { toHast } from 'mdast-util-to-hast';
import { withCards } from './cards.ts';
import { directed } from './direction.ts';
import { toHandlers } from './handlers.ts';
import { withLines } from './lines.ts';
import { linkAcronyms } from './acronyms.ts';
import type { TextView, View } from './view.ts';

/** The text of the current page. */
export function pageText(view: View<Page>): ElementContent[] {
  const { page } = view;
  const nodes = linkAcronyms(view, toNodes({ ...view, source: page }, page.tree.children));
  return page.kind === 'home' ? nodes.map((node) => withCards(view, node)) : nodes;
}

/** Some of a page's content as HTML. @throws Error for a node of an unknown type */
export function toNodes(view: TextView, children: readonly RootContent[]): ElementContent[] {
  const result = toHast(
    { type: 'root', children: [...children] },
    {
      handlers: view.hasLines ? withLines(toHandlers(view)) : toHandlers(view),
      unknownHandler: (_state, node: { readonly type: string }) => {
        throw new Error(`Cannot render a node of type \`${node.type}\` as HTML`);
      },
    },
  );
  if (result.type !== 'root') return [];
  const nodes = result.children.filter((node) => node.type !== 'doctype');
  return directed(nodes, messagesOf(view.corpus).direction === 'rtl');
}
